// Imported first and alone, in words that old versions understand too.
const lowest = [20, 19];
const own = process.versions.node.split('.').map(Number);

if (own[0] < lowest[0] || (own[0] === lowest[0] && own[1] < lowest[1])) {
  console.error(
    `Loonbrug needs Node ${lowest.join('.')} or later, and this is ${process.version}. Install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}
