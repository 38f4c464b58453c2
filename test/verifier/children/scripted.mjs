// A child that does what the template says; its process id stands in the verdict.
if (process.argv[2] !== 'mute') process.send?.({ kind: 'ready' });
process.on('disconnect', () => process.exit());
process.on('message', ({ template }) => {
  if (template === 'hang') for (;;);
  if (template === 'crash') process.exit(1);
  const memoryBytes = template === 'heavy' ? 2 ** 31 : 1;
  process.send?.({ kind: 'unrelated' });
  process.send?.({
    kind: 'verdict',
    verdict: { status: 'verified', by: String(process.pid), findings: [] },
    memoryBytes,
  });
});
