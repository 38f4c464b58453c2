/** Letters at the end that are always shown. */
const TAIL = 5;

/** One line of a flex box. What does not fit is cut in the middle, because both ends tell things apart (`orders-…-prod`). */
export function MiddleCut({ text }: { text: string }) {
  return (
    <>
      <span>{text.slice(0, -TAIL)}</span>
      <span>{text.slice(-TAIL)}</span>
    </>
  );
}
