//! Times as services write them.

use std::time::{Duration, SystemTime};

use serde_json::json;

use crate::runtime::{Date, Timestamp, decode};

fn read(text: &str) -> Timestamp {
    decode::value(&json!(text)).unwrap()
}

#[test]
fn many_forms_of_the_same_time() {
    for text in [
        "2018-02-15T18:58:56Z",
        "2018-02-15T18:58:56.000Z",
        "2018-02-15T18:58:56+00:00",
        "2018-02-15T18:58:56.000+0000",
        "2018-02-15T19:58:56+0100",
        "2018-02-15t18:58:56z",
        "2018-02-15 18:58:56",
        "2018-02-15T18:58:56",
        " 2018-02-15 18:58:56.0 ",
        "2018-02-15 18:58:56Z",
    ] {
        let time = read(text);
        assert_eq!(time.unix_seconds(), Some(1_518_721_136), "{text}");
        assert_eq!(time.to_string(), "2018-02-15T18:58:56Z", "{text}");
        assert_eq!(time, "2018-02-15T18:58:56Z".parse().unwrap(), "{text}");
        assert_eq!(serde_json::to_value(&time).unwrap(), json!("2018-02-15T18:58:56Z"), "{text}");
    }
    assert_eq!(read("2018-02-15T18:58:56.194+0000").unix_milliseconds(), Some(1_518_721_136_194));
    assert_eq!(read("2018-02-15T18:58:56.194+0000").to_string(), "2018-02-15T18:58:56.194Z");
}

#[test]
fn whole_seconds_are_cut_and_not_rounded() {
    for (text, whole) in [
        ("2018-02-15T18:58:56.999999999Z", "2018-02-15T18:58:56Z"),
        ("2018-02-15T18:58:56Z", "2018-02-15T18:58:56Z"),
        ("soon", "soon"),
    ] {
        assert_eq!(read(text).whole_seconds(), read(whole));
    }
}

#[test]
fn what_is_no_time_is_kept() {
    for text in ["", "soon", "1578787200", "2018-02-15", "2018-02-30T00:00:00Z", "18:58:56", "1804130930"] {
        let time = read(text);
        assert_eq!((time.is_known(), time.raw(), time.unix_seconds()), (false, Some(text), None), "{text}");
        assert_eq!(serde_json::to_value(&time).unwrap(), json!(text));
        assert!(text.parse::<Timestamp>().is_err(), "{text}");
    }
    let number: Timestamp = decode::value(&json!(1_578_787_200)).unwrap();
    assert_eq!(number.raw(), Some("1578787200"));
    let error = "soon".parse::<Timestamp>().unwrap_err();
    assert_eq!(error.to_string(), "\"soon\" is not a point in time such as 2020-01-31T12:00:00Z");
}

#[test]
fn to_and_from_other_clocks() {
    let system = SystemTime::UNIX_EPOCH + Duration::from_millis(1_518_721_136_194);
    let time = Timestamp::from(system);
    assert_eq!((time.system_time(), time.raw()), (Some(system), None));
    assert_eq!(Timestamp::from_unix_milliseconds(1_518_721_136_194).unwrap(), time);
    assert_eq!(Timestamp::from_unix_seconds(0).unwrap().to_string(), "1970-01-01T00:00:00Z");
    assert_eq!(Timestamp::from_unix_seconds(i64::MAX), None);
    let later = time.checked_add(Duration::from_secs(60)).unwrap();
    assert!(time < later && later.checked_sub(Duration::from_secs(60)).unwrap() == time);
    assert!(later < read("soon"));
    assert!(Timestamp::now().is_known());
    // Whatever the platform can express, nothing panics.
    let _ = Timestamp::from(SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 40));
}

#[test]
fn dates() {
    let date: Date = decode::value(&json!("2020-01-31")).unwrap();
    assert_eq!((date.year(), date.month(), date.day()), (Some(2020), Some(1), Some(31)));
    assert_eq!(Some(&date), Date::new(2020, 1, 31).as_ref());
    assert_eq!(serde_json::to_value(&date).unwrap(), json!("2020-01-31"));
    for text in ["2020-02-31", "2018-02-15T18:58:56.194+0000", "", "31.01.2020"] {
        let date: Date = decode::value(&json!(text)).unwrap();
        assert_eq!((date.is_known(), date.raw()), (false, Some(text)));
        assert_eq!(serde_json::to_value(&date).unwrap(), json!(text));
        assert!(text.parse::<Date>().is_err());
    }
}
