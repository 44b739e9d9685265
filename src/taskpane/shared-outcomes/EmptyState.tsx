import { usePageStyles } from "./use-page-styles.ts";

export interface EmptyStateProps {
  readonly heading: string;
  /** What is missing, and what to do about it. */
  readonly text: string;
}

export function EmptyState({ heading, text }: EmptyStateProps) {
  const styles = usePageStyles();
  return (
    <section className={styles.empty} aria-labelledby="empty-heading">
      <h2 id="empty-heading" className={styles.heading}>
        {heading}
      </h2>
      <p className={styles.text}>{text}</p>
    </section>
  );
}
