import type { ComponentChildren } from "preact";

interface Props {
  readonly title: string;
  readonly reason: string;
  readonly children?: ComponentChildren;
}

/** A state said plainly: what is, why, and the next step as its children. */
export function Notice({ title, reason, children }: Props) {
  return (
    <section class="notice" role="status">
      <h2>{title}</h2>
      <p>{reason}</p>
      {children}
    </section>
  );
}
