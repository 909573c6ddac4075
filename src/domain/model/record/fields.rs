//! What can stand in a field: texts, numbers, days, whether something is so, lists and what may be missing.

use super::{Field, Misfit, Start, expected, text_of};
use chrono::NaiveDate;
use serde_json::Value;
use std::collections::BTreeMap;

impl Field for String {
    fn put(&mut self) -> Value {
        Value::String(self.clone())
    }

    fn is_usual(&mut self) -> bool {
        self.is_empty()
    }

    fn take(&mut self, value: &Value) -> Result<(), Misfit> {
        *self = text_of(value)?.to_owned();
        Ok(())
    }

    fn texts(&mut self, look: &mut dyn FnMut(&str)) {
        look(self);
    }
}

impl Field for f64 {
    fn put(&mut self) -> Value {
        // A number that JSON cannot write stands there as null, which is no number on the way back.
        serde_json::Number::from_f64(*self).map_or(Value::Null, Value::Number)
    }

    fn take(&mut self, value: &Value) -> Result<(), Misfit> {
        *self = value.as_f64().ok_or_else(|| expected("f64", value))?;
        Ok(())
    }

    fn numbers(&mut self, look: &mut dyn FnMut(f64)) {
        look(*self);
    }
}

impl Field for u16 {
    fn put(&mut self) -> Value {
        (*self).into()
    }

    fn is_usual(&mut self) -> bool {
        *self == 0
    }

    fn take(&mut self, value: &Value) -> Result<(), Misfit> {
        let whole = value.as_u64().and_then(|whole| Self::try_from(whole).ok());
        *self = whole.ok_or_else(|| expected("u16", value))?;
        Ok(())
    }
}

impl Field for bool {
    fn put(&mut self) -> Value {
        Value::Bool(*self)
    }

    fn is_usual(&mut self) -> bool {
        !*self
    }

    fn take(&mut self, value: &Value) -> Result<(), Misfit> {
        *self = value.as_bool().ok_or_else(|| expected("a boolean", value))?;
        Ok(())
    }
}

impl Field for NaiveDate {
    fn put(&mut self) -> Value {
        self.to_string().into()
    }

    fn take(&mut self, value: &Value) -> Result<(), Misfit> {
        *self = text_of(value)?.parse().map_err(|error: chrono::ParseError| Misfit::here(error.to_string()))?;
        Ok(())
    }
}

impl Start for f64 {
    fn start() -> Self {
        0.0
    }
}

impl Start for u16 {
    fn start() -> Self {
        0
    }
}

impl Start for bool {
    fn start() -> Self {
        false
    }
}

impl Start for NaiveDate {
    fn start() -> Self {
        Self::MIN
    }
}

impl Start for String {
    fn start() -> Self {
        Self::new()
    }
}

impl<T> Start for Option<T> {
    fn start() -> Self {
        None
    }
}

impl<T: Field + Start> Field for Option<T> {
    fn put(&mut self) -> Value {
        self.as_mut().map_or(Value::Null, Field::put)
    }

    fn is_usual(&mut self) -> bool {
        // What is there is written even where it is the usual: "no" is an answer.
        self.is_none()
    }

    fn take(&mut self, value: &Value) -> Result<(), Misfit> {
        *self = None;
        if !value.is_null() {
            let mut inner = T::start();
            inner.take(value)?;
            *self = Some(inner);
        }
        Ok(())
    }

    fn texts(&mut self, look: &mut dyn FnMut(&str)) {
        if let Some(inner) = self {
            inner.texts(look);
        }
    }

    fn numbers(&mut self, look: &mut dyn FnMut(f64)) {
        if let Some(inner) = self {
            inner.numbers(look);
        }
    }
}

impl<T: Field + Start> Field for Vec<T> {
    fn put(&mut self) -> Value {
        self.iter_mut().map(Field::put).collect()
    }

    fn is_usual(&mut self) -> bool {
        self.is_empty()
    }

    fn take(&mut self, value: &Value) -> Result<(), Misfit> {
        self.clear();
        each_item(value, &mut |value| {
            let mut item = T::start();
            item.take(value)?;
            self.push(item);
            Ok(())
        })
    }

    fn texts(&mut self, look: &mut dyn FnMut(&str)) {
        self.iter_mut().for_each(|item| item.texts(look));
    }

    fn numbers(&mut self, look: &mut dyn FnMut(f64)) {
        self.iter_mut().for_each(|item| item.numbers(look));
    }
}

/// A map by ids.
impl<T: Field + Start> Field for BTreeMap<String, T> {
    fn put(&mut self) -> Value {
        Value::Object(self.iter_mut().map(|(name, item)| (name.clone(), item.put())).collect())
    }

    fn is_usual(&mut self) -> bool {
        self.is_empty()
    }

    fn take(&mut self, value: &Value) -> Result<(), Misfit> {
        self.clear();
        let Value::Object(items) = value else { return Err(expected("a map", value)) };
        for (name, value) in items {
            let mut item = T::start();
            item.take(value).map_err(|misfit| misfit.within(name.clone()))?;
            self.insert(name.clone(), item);
        }
        Ok(())
    }

    fn texts(&mut self, look: &mut dyn FnMut(&str)) {
        for (name, item) in self {
            look(name);
            item.texts(look);
        }
    }

    fn numbers(&mut self, look: &mut dyn FnMut(f64)) {
        self.values_mut().for_each(|item| item.numbers(look));
    }
}

fn each_item(value: &Value, take: &mut dyn FnMut(&Value) -> Result<(), Misfit>) -> Result<(), Misfit> {
    let Value::Array(items) = value else { return Err(expected("a sequence", value)) };
    items.iter().enumerate().try_for_each(|(n, item)| take(item).map_err(|misfit| misfit.within(n.to_string())))
}
