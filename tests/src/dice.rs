//! Numbers that look random and are the same on every run (xorshift).

/// Dice of a name.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// Dice that fall differently for each name, and the same for the same.
    pub fn new(name: &str) -> Self {
        // FNV-1a; what begins with zero stays at zero.
        let hash = name
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(hash | 1)
    }

    /// A number below a limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 8) % u64::try_from(limit.max(1)).unwrap_or(1)).unwrap_or_default()
    }

    /// Whether something happens that does so once in so many times.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of several.
    pub fn pick<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        let index = self.below(list.len());
        &list[index]
    }
}
