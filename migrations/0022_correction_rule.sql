-- Whether a correction of what is booked waits for a person.
alter table processing_rule drop constraint processing_rule_key_check,
  add constraint processing_rule_key_check check (key in ('history_needed', 'no_correction', 'no_retro', 'head_count_change', 'gross_change', 'season_allowance',
    'declaration_present', 'maximum_total'));
