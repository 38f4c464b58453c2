import { useQuestion } from '../store/ask';
import { ConfirmDialog } from '../ui';

/** Where questions to the user appear; mounted once. */
export function AskDialog() {
  const open = useQuestion();
  return (
    <ConfirmDialog
      open={open !== null}
      title={open?.title ?? ''}
      message={open?.message ?? ''}
      details={open?.details ?? []}
      choices={open?.choices ?? []}
      isNotice={open?.isNotice}
      onChoose={(choice) => open?.answer(choice)}
      onCancel={() => open?.answer(null)}
    />
  );
}
