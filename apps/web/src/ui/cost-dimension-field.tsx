import { type BooksPlace, type CostDimensionKind, useCostDimensionChoices } from '../session/books';
import { FoundField, useTypedSearch } from './found-field';

/** A cost centre or cost unit. */
export interface ChosenDimension {
  id: string;
  code: string;
  name: string;
}

interface CostDimensionFieldProps {
  place: BooksPlace;
  kind: CostDimensionKind;
  label: string;
  value: ChosenDimension | null;
  onChoose: (dimension: ChosenDimension | null) => void;
  /** It may be empty again. */
  isClearable?: boolean;
  isDisabled?: boolean;
}

/** One cost centre, or one cost unit. */
export function CostDimensionField({ place, kind, label, value, onChoose, isClearable, isDisabled }: CostDimensionFieldProps) {
  const typed = useTypedSearch();
  const choices = useCostDimensionChoices(place, kind, typed.search, typed.isOpen);
  return <FoundField<ChosenDimension> {...{ label, value, typed, choices, isClearable, isDisabled, onChoose }} idOf={({ id }) => id} />;
}
