//! Lists that come in pages, as streams.

use std::fmt;
use std::hash::{DefaultHasher, Hasher};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;
use futures_core::future::BoxFuture;

use super::encode::{Flat, Style};
use super::request::Parts;
use super::{Error, Operation, Request, uri};

/// An operation that returns a list page by page. Generated.
pub trait Paged: Operation {
    /// What the list consists of.
    type Item: Send + 'static;

    /// How to come from one page to the next.
    const PAGING: Paging;

    /// The items of a page; `None` where the page has no list.
    fn items(page: &mut Self::Output) -> Option<&mut Vec<Self::Item>>;

    /// The number of items in all pages, or the number of pages: whichever `PAGING` asks for, if the page says so.
    fn total(_page: &Self::Output) -> Option<i64> {
        None
    }

    /// The address of the next page, if the page says so.
    fn next(_page: &Self::Output) -> Option<&str> {
        None
    }
}

/// How to come from one page to the next: which query parameter to set, and when to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Paging {
    /// By the number of items before the page: the one in the address of the next page, else the items so far, as long
    /// as those are fewer than the total.
    Offset {
        /// The parameter of the offset.
        offset: &'static str,
        /// The parameter of the page's size.
        size: &'static str,
    },
    /// By the page's number, up to the number of pages.
    PageOf {
        /// The parameter of the page's number.
        page: &'static str,
        /// The number of the first page.
        first: i64,
    },
    /// By the page's number, until the items are as many as the total.
    PageUntilTotal {
        /// The parameter of the page's number.
        page: &'static str,
        /// The number of the first page.
        first: i64,
        /// The parameter of the page's size.
        size: &'static str,
        /// The page's size if it is not asked for.
        default_size: i64,
    },
    /// By the page's number, until a page is not full.
    PageUntilShort {
        /// The parameter of the page's number.
        page: &'static str,
        /// The number of the first page.
        first: i64,
        /// The parameter of the page's size.
        size: &'static str,
        /// The page's size if it is not asked for.
        default_size: i64,
    },
}

impl<Op: Paged> Request<Op> {
    /// The pages, from the one that this request asks for to the last, each fetched when it is asked for.
    pub fn pages(self) -> Pages<Op> {
        Pages { cursor: Some(Cursor::new(Op::PAGING, self.into_parts())), pending: None }
    }

    /// The items of all pages, from the one that this request asks for to the last.
    pub fn items(self) -> Items<Op> {
        Items { pages: self.pages(), page: Vec::new().into_iter() }
    }
}

type Pending<T> = BoxFuture<'static, Result<(T, u64), Error>>;

/// The pages of a list, as a `Stream`. It ends with the last page, and after an error.
#[must_use = "a stream does nothing before it is asked for something"]
pub struct Pages<Op: Paged> {
    /// Where to go on; `None` at the end.
    cursor: Option<Cursor>,
    pending: Option<Pending<Op::Output>>,
}

impl<Op: Paged> Pages<Op> {
    /// The next page, or `None` after the last.
    pub async fn next(&mut self) -> Option<Result<Op::Output, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The next page, or `None` after the last.
    pub async fn try_next(&mut self) -> Result<Option<Op::Output>, Error> {
        self.next().await.transpose()
    }
}

impl<Op: Paged> fmt::Debug for Pages<Op> {
    /// Shows how far it has come; what is asked for next may hold what nobody else should see.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fetched = self.cursor.as_ref().map(|cursor| cursor.pages);
        f.debug_struct("Pages").field("operation", &Op::NAME).field("fetched", &fetched).finish_non_exhaustive()
    }
}

impl<Op: Paged> Stream for Pages<Op> {
    type Item = Result<Op::Output, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        let Some(cursor) = &mut this.cursor else { return Poll::Ready(None) };
        let pending = this.pending.get_or_insert_with(|| {
            let request = Request::<Op>::from_parts(cursor.parts.clone());
            Box::pin(async move {
                let response = request.send_full().await?;
                let fingerprint = fingerprint(response.body());
                Ok((response.into_value(), fingerprint))
            })
        });
        let outcome = ready!(pending.as_mut().poll(context));
        this.pending = None;
        let (mut page, fingerprint) = match outcome {
            Ok(page) => page,
            Err(error) => {
                this.cursor = None;
                return Poll::Ready(Some(Err(error)));
            }
        };
        let count = Op::items(&mut page).map_or(0, |items| items.len());
        let is_news = cursor.is_first() || (count > 0 && cursor.last_page != Some(fingerprint));
        if is_news {
            if !cursor.advance(count, Op::total(&page), Op::next(&page), fingerprint) {
                this.cursor = None;
            }
            return Poll::Ready(Some(Ok(page)));
        }
        if count > 0 && cursor.skip_repeated() {
            return self.poll_next(context);
        }
        self.cursor = None;
        Poll::Ready(None)
    }
}

/// The items of a list, as a `Stream`. It ends with the last item, and after an error.
#[must_use = "a stream does nothing before it is asked for something"]
pub struct Items<Op: Paged> {
    pages: Pages<Op>,
    page: std::vec::IntoIter<Op::Item>,
}

impl<Op: Paged> Items<Op> {
    /// The next item, or `None` after the last.
    pub async fn next(&mut self) -> Option<Result<Op::Item, Error>> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The next item, or `None` after the last.
    pub async fn try_next(&mut self) -> Result<Option<Op::Item>, Error> {
        self.next().await.transpose()
    }
}

impl<Op: Paged> fmt::Debug for Items<Op> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).field("buffered", &self.page.len()).finish()
    }
}

#[cfg(feature = "blocking")]
impl<Op: Paged> Items<Op> {
    /// The next item, if it is there already.
    pub(crate) fn buffered(&mut self) -> Option<Op::Item> {
        self.page.next()
    }
}

impl<Op: Paged> Unpin for Items<Op> {}

impl<Op: Paged> Stream for Items<Op> {
    type Item = Result<Op::Item, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some(item) = this.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(Pin::new(&mut this.pages).poll_next(context)) {
                Some(Ok(mut page)) => {
                    this.page = Op::items(&mut page).map(std::mem::take).unwrap_or_default().into_iter();
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// Where a stream of pages stands.
struct Cursor {
    paging: Paging,
    /// The next request.
    parts: Parts,
    /// The offset or the number of the next page.
    position: i64,
    /// How many items there were before the next page.
    seen: i64,
    pages: u64,
    /// What is kept of the page before: the same one again is a loop.
    last_page: Option<u64>,
    /// How many items the first page had, which is the most that the service gives where it was asked for more.
    first_count: Option<i64>,
    /// Whether a page was there twice already.
    has_skipped: bool,
}

impl Cursor {
    fn new(paging: Paging, parts: Parts) -> Self {
        let (parameter, first) = match paging {
            Paging::Offset { offset, .. } => (offset, 0),
            Paging::PageOf { page, first }
            | Paging::PageUntilTotal { page, first, .. }
            | Paging::PageUntilShort { page, first, .. } => (page, first),
        };
        let position = parts.query_number(parameter).unwrap_or(first);
        let mut cursor =
            Self { paging, parts, position, seen: 0, pages: 0, last_page: None, first_count: None, has_skipped: false };
        cursor.seen = match paging {
            Paging::Offset { .. } => position,
            _ => position.saturating_sub(first).saturating_mul(cursor.size().unwrap_or(0)),
        };
        cursor
    }

    fn is_first(&self) -> bool {
        self.pages == 0
    }

    /// How many items a full page has.
    fn size(&self) -> Option<i64> {
        match self.paging {
            Paging::Offset { size, .. } => self.parts.query_number(size),
            Paging::PageOf { .. } => None,
            Paging::PageUntilTotal { size, default_size, .. } | Paging::PageUntilShort { size, default_size, .. } => {
                Some(self.parts.query_number(size).unwrap_or(default_size))
            }
        }
    }

    /// Goes on to the next page, if there is one. Where a page does not say, there is one unless this one is empty.
    fn advance(&mut self, count: usize, total: Option<i64>, next: Option<&str>, fingerprint: u64) -> bool {
        if count == 0 {
            return false;
        }
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.seen = self.seen.saturating_add(count);
        self.pages += 1;
        self.last_page = Some(fingerprint);
        let (parameter, position) = match self.paging {
            Paging::Offset { offset, .. } => match next.and_then(|link| number_in(link, offset)) {
                Some(linked) => (offset, linked),
                None if total.is_some_and(|total| self.seen >= total) => return false,
                None => (offset, self.position.saturating_add(count)),
            },
            Paging::PageOf { page, first } => {
                if total.is_some_and(|pages| self.position.saturating_sub(first) + 1 >= pages) {
                    return false;
                }
                (page, self.position.saturating_add(1))
            }
            Paging::PageUntilTotal { page, .. } => {
                let is_last = match total {
                    Some(total) => self.seen >= total,
                    None => self.size().is_some_and(|size| count < size),
                };
                if is_last {
                    return false;
                }
                (page, self.position.saturating_add(1))
            }
            Paging::PageUntilShort { page, default_size, .. } => {
                // Services cut what is asked for to what they allow, which is not less than what they give unasked.
                let asked = self.size().unwrap_or(default_size);
                let full = asked.min(*self.first_count.get_or_insert(count.max(default_size)));
                if count < full {
                    return false;
                }
                (page, self.position.saturating_add(1))
            }
        };
        if position <= self.position {
            tracing::warn!(operation = self.parts.metadata.name, "the next page is not after this one");
            return false;
        }
        self.go_to(parameter, position);
        true
    }

    /// Goes past a page that is the one before once more, but once only. A service that counts from another number than
    /// is known may give its first page for both; one that does so again gives the same page for ever.
    fn skip_repeated(&mut self) -> bool {
        let Paging::PageUntilShort { page, .. } = self.paging else { return false };
        if std::mem::replace(&mut self.has_skipped, true) {
            return false;
        }
        self.go_to(page, self.position.saturating_add(1));
        true
    }

    fn go_to(&mut self, parameter: &'static str, position: i64) {
        self.position = position;
        self.parts.query(parameter, Flat::Scalar { text: position.to_string(), quoted: false }, Style::Repeat);
    }
}

/// Tells a page from others without keeping it.
fn fingerprint(body: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(body);
    hasher.finish()
}

/// A number among the query parameters of an address, absolute or relative.
fn number_in(address: &str, parameter: &str) -> Option<i64> {
    let (_, query) = address.split_once('?')?;
    let query = query.split('#').next().unwrap_or_default();
    uri::form_pairs(query).into_iter().find(|(name, _)| name == parameter)?.1.parse().ok()
}

impl Parts {
    /// A number that a query parameter is set to.
    fn query_number(&self, parameter: &str) -> Option<i64> {
        let pair = self.query.iter().rfind(|pair| pair.parameter == parameter)?;
        uri::form_pairs(&pair.text).pop()?.1.parse().ok()
    }
}
