use std::fmt;

use super::likeness::likeness;

/// Bytes that a secret has at least: as many as nobody tries out.
const SHORTEST_SECRET: usize = 16;
/// Bytes of a hash that make a key: two people of a district do not meet in 128 bits.
const KEY_BYTES: usize = 16;

/// How respondents become keys that say nothing of who they are.
///
/// ```
/// use ilt::intake::Keys;
///
/// // numbers: enough for one cycle
/// let keys = Keys::numbers();
/// // the same person, the same key in every cycle: keep the secret apart from the responses
/// let keys = Keys::hashed(b"a long secret of the district office")?;
/// assert!(Keys::hashed(b"short").is_err());
/// # Ok::<(), ilt::intake::KeysError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Keys(pub(super) Kind);

#[derive(Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Numbers,
    Hashed(Vec<u8>),
}

/// Why a secret makes no keys.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeysError {
    /// Whoever has the keys could find out the secret, and with it the people.
    #[error("the secret has {0} bytes, and {SHORTEST_SECRET} are the fewest")]
    ShortSecret(usize),
}

impl Keys {
    /// A number for each respondent, in the order of their first rows: good for one cycle.
    pub fn numbers() -> Self {
        Self(Kind::Numbers)
    }

    /// A keyed hash of what names each respondent: the same person has the same key in every cycle, and nobody without
    /// the secret finds out whose it is. HMAC (RFC 2104, Krawczyk, Bellare & Canetti 1997) with SHA-256, the first 128
    /// bits in hexadecimal digits.
    ///
    /// # Errors
    /// When the secret is too short to keep anything secret.
    pub fn hashed(secret: &[u8]) -> Result<Self, KeysError> {
        if secret.len() < SHORTEST_SECRET {
            return Err(KeysError::ShortSecret(secret.len()));
        }
        Ok(Self(Kind::Hashed(secret.to_owned())))
    }

    /// The key of a respondent: of what names them, or of the line of a row in which nothing does, which is a person of
    /// that cycle alone.
    pub(super) fn key(&self, who: Option<&str>, (cycle, line): (&str, u64), number: usize) -> String {
        match &self.0 {
            Kind::Numbers => format!("r{number}"),
            Kind::Hashed(secret) => {
                let named = who.map_or_else(|| format!("\0{cycle}\0{line}"), likeness);
                let hash = hmac_sha256::HMAC::mac(named.as_bytes(), secret);
                hash.iter().take(KEY_BYTES).map(|byte| format!("{byte:02x}")).collect()
            }
        }
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::Numbers => "Keys(numbers)",
            Kind::Hashed(_) => "Keys(hashed)",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Keys;

    #[test]
    fn a_person_has_one_key_however_the_address_is_typed() {
        let keys = Keys::hashed(b"a long secret of the district").expect("a secret");
        let key = |who: &str| keys.key(Some(who), ("fall", 1), 1);
        assert_eq!(key("JA.Nunez@school.example "), key("ja.nunez@school.example"));
        assert_ne!(key("ja.nunez@school.example"), key("jo.nunez@school.example"));
        let other = Keys::hashed(b"another secret of the district").expect("a secret");
        assert_ne!(key("ja.nunez@school.example"), other.key(Some("ja.nunez@school.example"), ("fall", 1), 1));
        assert_ne!(keys.key(None, ("fall", 1), 1), keys.key(None, ("fall", 2), 1));
        assert_ne!(keys.key(None, ("fall", 1), 1), keys.key(None, ("spring", 1), 1));
    }

    #[test]
    fn a_hash_is_that_of_the_standard() {
        // HMAC-SHA-256 of "hi there" with 20 bytes 0x0b, by Python's hmac
        let keys = Keys::hashed(&[0x0b; 20]).expect("a secret");
        assert_eq!(keys.key(Some("Hi  There "), ("fall", 1), 1), "457dcb1b1c1bf655d15da1b98306f5aa");
    }
}
