import css from './brand-mark.module.css';

/** The half-lit disc and its beam. Decoration: the word beside it names the place. */
export function BrandMark() {
  return (
    <svg className={css.mark} viewBox="0 0 24 24" aria-hidden="true">
      <path className={css.dark} d="M9.5 4.5a7.5 7.5 0 0 0 0 15z" />
      <path className={css.lit} d="M9.5 5.25a6.75 6.75 0 0 1 0 13.5z" />
      <path className={css.beam} d="M19 8.1l3.4-.9M19.4 12h3.6M19 15.9l3.4.9" />
    </svg>
  );
}
