//! Laws for any bytes, any damage, any names.

use super::*;
use crate::invitations::card;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_taken_or_left_out_and_never_end_the_program(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let all = collect(&[("x".to_owned(), bytes.clone())], &round(), &QUESTIONNAIRE, &[]);
        prop_assert!(all.taken.is_empty() && !all.left_out.is_empty());
        prop_assert!(invitation::open(&bytes).is_err());
    }

    #[test]
    fn any_text_about_a_block_is_read_without_harm(
        before in "[\\[\\]a-z>| \n]{0,40}|\\PC{0,40}",
        behind in "[\\[\\]a-z>| \n]{0,40}|\\PC{0,40}",
        n in 0_usize..500,
    ) {
        let block = answers::block(&answers_of(n), &QUESTIONNAIRE);
        let all = collected(&[("x".into(), format!("mail {before}\n{block}\n{behind}"))], &[]);
        prop_assert_eq!(all.taken, [answers_of(n)]);
    }

    #[test]
    fn any_damage_is_noticed_or_harmless(n in 0_usize..500, cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<char>()), 1..6), as_block: bool) {
        let response = answers_of(n);
        let text = if as_block { answers::block(&response, &QUESTIONNAIRE) } else { file(&response) };
        let mut letters: Vec<char> = text.chars().collect();
        for (at, new) in cuts {
            let at = at.index(letters.len());
            letters[at] = new;
        }
        let all = collected(&[("x".into(), letters.into_iter().collect())], &[]);
        prop_assert!(all.taken.is_empty() || all.taken == [response]);
        prop_assert!(!all.taken.is_empty() || !all.left_out.is_empty());
    }

    #[test]
    fn any_names_come_back_from_an_invitation(name in "\\PC{0,80}", organisation in "\\PC{0,80}", departments in prop::collection::vec("\\PC{1,40}", 0..12)) {
        let mut card = card();
        card.organisation.name = organisation;
        let mut round = Round { name, ..round() };
        round.departments = departments
            .iter()
            .enumerate()
            .filter(|(_, name)| !name.trim().is_empty())
            .map(|(n, name)| Department::new(format!("d{n}"), name.as_str()))
            .collect();
        let invited = Invitation::of(&card, &round);
        prop_assert_eq!(invitation::open(invitation::file(&invited)), Ok(invited.clone()));
        if let Ok(link) = invitation::link(&invited) {
            prop_assert_eq!(invitation::open(link), Ok(invited));
        }
    }
}
