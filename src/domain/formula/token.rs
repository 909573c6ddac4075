//! The words of a formula.

use super::{Fault, FormulaError, Operator};

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Number(f64),
    Name(String),
    /// What stands between quotation marks.
    Text(String),
    Operator(Operator),
    Open,
    Close,
    Comma,
}

impl Token {
    /// The token as it is told in a message.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Name(name) => name.clone(),
            Self::Text(text) => format!("\"{text}\""),
            Self::Operator(operator) => operator.text().into(),
            Self::Open => "(".into(),
            Self::Close => ")".into(),
            Self::Comma => ",".into(),
        }
    }
}

impl Operator {
    fn text(self) -> &'static str {
        match self {
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::Equal => "=",
            Self::NotEqual => "<>",
            Self::Add => "+",
            Self::Subtract => "-",
            Self::Multiply => "*",
            Self::Divide => "/",
            Self::Power => "^",
        }
    }
}

/// Whether it opens or closes a text: straight, or as word processors and German keyboards make them.
pub fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»')
}

/// Cuts a text into words, each with the character it begins at.
pub(super) fn tokens(text: &str) -> Result<Vec<(usize, Token)>, FormulaError> {
    let mut tokens = Vec::new();
    let mut chars = text.chars().enumerate().peekable();
    while let Some((at, c)) = chars.next() {
        let mut followed_by = |wanted: char| chars.next_if(|(_, next)| *next == wanted).is_some();
        let token = match c {
            c if c.is_whitespace() => continue,
            '+' => Token::Operator(Operator::Add),
            '-' | '\u{2212}' => Token::Operator(Operator::Subtract),
            '*' | '×' | '·' => Token::Operator(Operator::Multiply),
            '/' | '÷' => Token::Operator(Operator::Divide),
            '^' => Token::Operator(Operator::Power),
            '<' if followed_by('=') => Token::Operator(Operator::LessOrEqual),
            '<' if followed_by('>') => Token::Operator(Operator::NotEqual),
            '<' => Token::Operator(Operator::Less),
            '>' if followed_by('=') => Token::Operator(Operator::GreaterOrEqual),
            '>' => Token::Operator(Operator::Greater),
            '=' => {
                followed_by('=');
                Token::Operator(Operator::Equal)
            }
            '!' if followed_by('=') => Token::Operator(Operator::NotEqual),
            '≤' => Token::Operator(Operator::LessOrEqual),
            '≥' => Token::Operator(Operator::GreaterOrEqual),
            '≠' => Token::Operator(Operator::NotEqual),
            '(' => Token::Open,
            ')' => Token::Close,
            // Where the decimal sign is a comma, people part arguments by semicolons.
            ',' | ';' => Token::Comma,
            c if is_quote(c) => {
                let mut text = String::new();
                while let Some((_, d)) = chars.next_if(|(_, d)| !is_quote(*d)) {
                    text.push(d);
                }
                if chars.next().is_none() {
                    return Err(FormulaError { at, what: Fault::Unclosed });
                }
                Token::Text(text)
            }
            c if c.is_ascii_digit() || c == '.' => {
                let mut number = String::from(c);
                while let Some((_, d)) = chars.next_if(|(_, d)| d.is_ascii_digit() || *d == '.') {
                    number.push(d);
                }
                match number.parse::<f64>() {
                    Ok(value) if value.is_finite() => Token::Number(value),
                    _ => return Err(FormulaError { at, what: Fault::Number(number) }),
                }
            }
            c if c.is_ascii_alphabetic() || c == '_' => {
                let mut name = String::from(c);
                while let Some((_, d)) = chars.next_if(|(_, d)| d.is_ascii_alphanumeric() || *d == '_') {
                    name.push(d);
                }
                Token::Name(name)
            }
            other => return Err(FormulaError { at, what: Fault::Character(other) }),
        };
        tokens.push((at, token));
    }
    Ok(tokens)
}
