// Loaded before the program of every part (node --require): a part must not outlive the demonstration that started it, not even a killed one.
const graceMs = 5000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), graceMs).unref();
});
