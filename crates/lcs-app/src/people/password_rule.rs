//! Which passwords are taken.

use super::password::LONGEST_BYTES;
use crate::AppError;

/// Characters of the shortest password taken.
const SHORTEST: usize = 12;

/// What many people choose, written small and without what stands around the letters.
const COMMON: &[&str] = &[
    "administrator",
    "changemenow",
    "correcthorsebatterystaple",
    "football",
    "iloveyou",
    "katalaluan",
    "katakunci",
    "letmein",
    "lowcarbon",
    "lowcarbonsystem",
    "password",
    "passwords",
    "passphrase",
    "princess",
    "qwertyuiopasdfghjkl",
    "rahsia",
    "secret",
    "selamatdatang",
    "sunshine",
    "superman",
    "welcome",
    "パスワード",
    "秘密",
    "管理者",
];

/// Rows of keys and orders that fingers follow.
const RUNS: [&str; 5] = ["01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// Refuses what is guessed first. No rule of composition: length is what helps.
pub(super) fn check(password: &str, email: &str, name: &str) -> Result<(), AppError> {
    let refuse = |why: &str| {
        AppError::unusable(
            format!("this password cannot be taken: {why}"),
            format!("use {SHORTEST} characters or more, for example four words that nobody would put together"),
        )
    };
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(refuse(&format!("it has {length} characters, and needs {SHORTEST}")));
    }
    if password.len() > LONGEST_BYTES {
        return Err(refuse(&format!("it is longer than {LONGEST_BYTES} bytes")));
    }
    let folded = fold(password);
    let core = folded.trim_matches(|c: char| !c.is_alphabetic());
    let local = email.split('@').next().unwrap_or_default();
    if [email, local, name].iter().any(|own| !own.is_empty() && (fold(own) == folded || fold(own) == core)) {
        return Err(refuse("it is the e-mail address or the name"));
    }
    if COMMON.contains(&core) || shortest_unit(&folded) <= 4 || COMMON.contains(&unit(core)) || is_run(&folded) {
        return Err(refuse("it is one of those that are tried first"));
    }
    Ok(())
}

/// Small letters, no blanks.
fn fold(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// How many characters repeat to make up the whole text.
fn shortest_unit(text: &str) -> usize {
    let characters: Vec<char> = text.chars().collect();
    let repeats = |length: &usize| characters.iter().zip(characters.iter().skip(*length)).all(|(a, b)| a == b);
    (1..characters.len()).find(repeats).unwrap_or(characters.len())
}

/// The text that repeats: `password` of `passwordpassword`.
fn unit(text: &str) -> &str {
    text.char_indices().nth(shortest_unit(text)).map_or(text, |(end, _)| &text[..end])
}

/// Whether all of it follows runs of four or more keys, forwards or backwards: `1234qwerty4321`.
fn is_run(text: &str) -> bool {
    const SHORTEST_RUN: usize = 4;
    let characters: Vec<char> = text.chars().collect();
    let follows = |a: char, b: char| {
        let neighbours = |run: &str| run.chars().zip(run.chars().skip(1)).any(|pair| pair == (a, b) || pair == (b, a));
        RUNS.iter().any(|run| neighbours(run))
    };
    let mut run = 1;
    for pair in characters.windows(2) {
        if follows(pair[0], pair[1]) {
            run += 1;
        } else if run < SHORTEST_RUN {
            return false;
        } else {
            run = 1;
        }
    }
    run >= SHORTEST_RUN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_guessed_first_is_refused() {
        let check = |password: &str| check(password, "analyst@example.org", "A. N. Alyst-Example");
        for refused in [
            "short",
            "elevenchars",
            "analyst@example.org",
            "A. N. Alyst-Example",
            "a.n.alyst-example 2025",
            "passwordpassword",
            "Password 2025!!",
            "aaaaaaaaaaaaaaaa",
            "abcabcabcabc",
            "123412341234",
            "123456789012",
            "qwertyuiop1234",
            "1234qwertyuiop",
            "0987654321asdfghjkl",
            "Kata Laluan 12345",
            "パスワード1234567890",
        ] {
            assert_eq!(check(refused).map_err(|error| error.code()), Err("unprocessable"), "{refused}");
        }
        for taken in ["korek lampu sungai biru", "paper elbow 7 river", "低炭素の街は静かに光ります", "Tr0ub4dor&3xyz"]
        {
            check(taken).unwrap();
        }
        assert!(check(&"long sentence ".repeat(100)).is_err());
    }
}
