//! The departments of a round, edited in place: their names, functions and how many of their people are asked.

use super::draft::{in_field, whole, whole_between};
use crate::{
    domain::{
        model::Department,
        text::{Msg, list},
    },
    ui::{
        context::{lang, session, t},
        kit::{Button, ButtonKind, Checkbox, IconName, NumberField, TextField, focus_soon},
    },
};
use leptos::prelude::*;

/// Letters of a new department's id: enough that none comes twice, few in a link.
const ID_LETTERS: usize = 6;
const HEADING: &str = "round-departments";

/// The list of departments.
#[component]
pub(in super::super) fn Departments(
    /// The departments.
    #[prop(into)]
    departments: Signal<Vec<Department>>,
    /// The functions that a department can have: id and name.
    #[prop(into)]
    functions: Signal<Vec<(String, String)>>,
    /// They were changed.
    #[prop(into)]
    on_change: Callback<Vec<Department>>,
) -> impl IntoView {
    let (session, lang) = (session(), lang());
    let ids = Memo::new(move |_| departments.with(|all| all.iter().map(|one| one.id.clone()).collect::<Vec<_>>()));
    let put = Callback::new(move |changed: Department| {
        let mut all = departments.get_untracked();
        if let Some(old) = all.iter_mut().find(|old| old.id == changed.id) {
            *old = changed;
        }
        on_change.run(all);
    });
    let remove = Callback::new(move |id: String| {
        let mut all = departments.get_untracked();
        all.retain(|one| one.id != id);
        on_change.run(all);
        focus_soon(HEADING);
    });
    let add = move |()| {
        let mut all = departments.get_untracked();
        let fresh = session.fresh_id();
        let id = fresh.get(..ID_LETTERS).unwrap_or(&fresh).to_owned();
        let place = place_id(&id);
        all.push(Department::new(id, Msg::RoundDepartmentNew.text(lang)));
        on_change.run(all);
        focus_soon(&place);
    };
    view! {
        <div class="stack stack--s">
            <h3 id=HEADING tabindex="-1">{t(Msg::RoundDepartments)}</h3>
            <p class="small muted">{t(Msg::RoundDepartmentsHint)}</p>
            <ul class="departments">
                <For each=move || ids.get() key=Clone::clone let(id)>
                    <OneDepartment id=id departments=departments functions=functions on_put=put on_remove=remove />
                </For>
            </ul>
            <p><Button icon=IconName::Plus on_click=add>{t(Msg::RoundDepartmentAdd)}</Button></p>
        </div>
    }
}

fn place_id(id: &str) -> String {
    format!("department-{id}")
}

#[component]
fn OneDepartment(
    /// Its id.
    id: String,
    /// All departments.
    departments: Signal<Vec<Department>>,
    /// The functions that a department can have.
    functions: Signal<Vec<(String, String)>>,
    /// It was changed.
    on_put: Callback<Department>,
    /// It is to go.
    on_remove: Callback<String>,
) -> impl IntoView {
    let lang = lang();
    let place = place_id(&id);
    let kept = StoredValue::new(id);
    let one =
        Memo::new(move |_| departments.with(|all| kept.with_value(|id| all.iter().find(|one| one.id == *id).cloned())));
    let name = Memo::new(move |_| one.with(|one| one.as_ref().map(|one| one.name.clone()).unwrap_or_default()));
    let wrong = RwSignal::new(None::<String>);
    let change = move |make: &dyn Fn(&mut Department)| {
        if let Some(mut department) = one.get_untracked() {
            make(&mut department);
            on_put.run(department);
        }
    };
    let rename = move |text: String| {
        let text = text.trim();
        wrong.set(text.is_empty().then(|| Msg::RoundDepartmentUnnamed.text(lang)));
        if !text.is_empty() {
            change(&|department| text.clone_into(&mut department.name));
        }
    };
    let put_invited = move |number: Option<f64>| change(&|department| department.invited = number.map(whole));
    let has = move |function: &str| {
        one.with(|one| one.as_ref().is_some_and(|one| one.functions.iter().any(|own| own == function)))
    };
    let own_functions = move || {
        let names: Vec<String> =
            functions.get().into_iter().filter(|(function, _)| has(function)).map(|(_, name)| name).collect();
        let names = if names.is_empty() { Msg::RoundDepartmentNone.text(lang) } else { list(lang, &names) };
        format!("{}: {names}", Msg::RoundDepartmentFunctions.text(lang))
    };
    let boxes = move || {
        let one = |(function, words): (String, String)| {
            let (shown, set) = (function.clone(), function);
            let put = move |yes: bool| {
                change(&|department| {
                    department.functions.retain(|own| *own != set);
                    if yes {
                        department.functions.push(set.clone());
                    }
                });
            };
            view! { <Checkbox label=words checked=Signal::derive(move || has(&shown)) on_change=put /> }
        };
        functions.get().into_iter().map(one).collect_view()
    };
    view! {
        <li class="departments__one" id=place tabindex="-1" aria-label=move || name.get()>
            <TextField
                label=t(Msg::RoundDepartmentName)
                max_length=80
                value=name
                error=wrong
                on_commit=rename
            />
            <NumberField
                label=t(Msg::RoundDepartmentInvited)
                value=Signal::derive(move || in_field(lang, one.with(|one| one.as_ref().and_then(|one| one.invited))))
                parse=move |text: String| whole_between(lang, &text, 1, u16::MAX, Msg::RoundInvitedWrong)
                on_commit=put_invited
            />
            <Button
                kind=ButtonKind::Quiet
                icon=IconName::Trash
                label=Signal::derive(move || Msg::RoundDepartmentRemove { name: &name.get() }.text(lang))
                on_click=move |()| on_remove.run(kept.get_value())
            />
            {move || (!functions.with(Vec::is_empty)).then(|| view! {
                <details class="more departments__functions">
                    <summary>{own_functions}</summary>
                    <fieldset class="departments__boxes">
                        <legend class="visually-hidden">
                            {move || Msg::RoundDepartmentFunctionsOf { name: &name.get() }.text(lang)}
                        </legend>
                        {boxes}
                    </fieldset>
                </details>
            })}
        </li>
    }
}
