//! From the words of a formula to its tree, by precedence climbing.

use super::{
    Expr, Fault, FormulaError, Function, KPI, MAX_DEPTH, MAX_NODES, Operator,
    token::{Token, tokens},
};

/// The sign binds tighter than `* /` and looser than `^`.
const SIGN: u8 = 4;

impl Operator {
    fn binding(self) -> u8 {
        match self {
            Self::Add | Self::Subtract => 2,
            Self::Multiply | Self::Divide => 3,
            Self::Power => 5,
            _ => 1,
        }
    }
}

pub(super) fn parse(text: &str) -> Result<Expr, FormulaError> {
    let tokens = tokens(text)?;
    if tokens.is_empty() {
        return Err(FormulaError { at: 0, what: Fault::Empty });
    }
    let mut parser = Parser { tokens, next: 0, end: text.chars().count(), nodes: 0 };
    let root = parser.expression(0, 0)?;
    match parser.peek() {
        None => Ok(root),
        Some((at, token)) => Err(FormulaError { at, what: Fault::Unexpected(token.text()) }),
    }
}

struct Parser {
    tokens: Vec<(usize, Token)>,
    next: usize,
    end: usize,
    nodes: usize,
}

impl Parser {
    fn peek(&self) -> Option<(usize, Token)> {
        self.tokens.get(self.next).cloned()
    }

    fn is_next(&self, wanted: &Token) -> bool {
        self.tokens.get(self.next).is_some_and(|(_, token)| token == wanted)
    }

    /// Takes the next word if it is this one.
    fn take(&mut self, wanted: &Token) -> bool {
        let is = self.is_next(wanted);
        self.next += usize::from(is);
        is
    }

    fn node(&mut self, at: usize) -> Result<(), FormulaError> {
        self.nodes += 1;
        if self.nodes > MAX_NODES { Err(FormulaError { at, what: Fault::TooLarge }) } else { Ok(()) }
    }

    /// Takes operators that bind tighter than `binding`.
    fn expression(&mut self, binding: u8, depth: usize) -> Result<Expr, FormulaError> {
        let mut left = self.operand(depth)?;
        while let Some((at, Token::Operator(operator))) = self.peek() {
            if operator.binding() <= binding {
                break;
            }
            self.next += 1;
            self.node(at)?;
            // A power of a power belongs together from the right.
            let right = match operator {
                Operator::Power => self.expression(operator.binding() - 1, depth + 1)?,
                _ => self.expression(operator.binding(), depth)?,
            };
            left = Expr::Binary(operator, Box::new(left), Box::new(right));
        }
        Ok(left)
    }

    fn operand(&mut self, depth: usize) -> Result<Expr, FormulaError> {
        let Some((at, token)) = self.peek() else {
            return Err(FormulaError { at: self.end, what: Fault::End });
        };
        if depth > MAX_DEPTH {
            return Err(FormulaError { at, what: Fault::TooDeep });
        }
        self.next += 1;
        self.node(at)?;
        match token {
            Token::Number(number) => Ok(Expr::Number(number)),
            Token::Name(name) if self.is_next(&Token::Open) && name.eq_ignore_ascii_case(KPI) => self.kpi(),
            Token::Name(name) if self.is_next(&Token::Open) => self.call(at, name, depth),
            Token::Text(_) => Err(FormulaError { at, what: Fault::Quoted }),
            Token::Name(name) => Ok(Expr::Name(name)),
            Token::Operator(Operator::Subtract) => Ok(Expr::Negative(Box::new(self.expression(SIGN, depth + 1)?))),
            Token::Operator(Operator::Add) => self.expression(SIGN, depth + 1),
            Token::Open => {
                let inner = self.expression(0, depth + 1)?;
                self.close(at)?;
                Ok(inner)
            }
            other => Err(FormulaError { at, what: Fault::Unexpected(other.text()) }),
        }
    }

    /// What follows `kpi`: the id of a KPI in quotation marks.
    fn kpi(&mut self) -> Result<Expr, FormulaError> {
        let open = self.peek().map_or(self.end, |(at, _)| at);
        self.next += 1;
        let Some((at, token)) = self.peek() else { return Err(FormulaError { at: self.end, what: Fault::End }) };
        let Token::Text(id) = token else { return Err(FormulaError { at, what: Fault::Quoted }) };
        self.next += 1;
        self.close(open)?;
        Ok(Expr::Kpi(id))
    }

    /// What follows the name of a function.
    fn call(&mut self, at: usize, name: String, depth: usize) -> Result<Expr, FormulaError> {
        let known = Function::ALL.into_iter().find(|function| function.name() == name.to_ascii_lowercase());
        let Some(function) = known else { return Err(FormulaError { at, what: Fault::Function(name) }) };
        let open = self.peek().map_or(self.end, |(at, _)| at);
        self.next += 1;
        let mut arguments = Vec::new();
        if !self.is_next(&Token::Close) {
            arguments.push(self.expression(0, depth + 1)?);
            while self.take(&Token::Comma) {
                arguments.push(self.expression(0, depth + 1)?);
            }
        }
        self.close(open)?;
        let ((takes, or_more), got) = (function.takes(), arguments.len());
        if got < takes || (got > takes && !or_more) {
            return Err(FormulaError { at, what: Fault::Arguments { name: function.name(), takes, got } });
        }
        Ok(Expr::Call(function, arguments))
    }

    /// Takes the parenthesis that closes the one at `open`.
    fn close(&mut self, open: usize) -> Result<(), FormulaError> {
        if self.take(&Token::Close) {
            return Ok(());
        }
        match self.peek() {
            Some((at, token)) => Err(FormulaError { at, what: Fault::Unexpected(token.text()) }),
            None => Err(FormulaError { at: open, what: Fault::Unclosed }),
        }
    }
}
