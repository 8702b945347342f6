import { readFileSync } from 'node:fs';
import path from 'node:path';
import { forEachChild, isPropertySignature, isTypeLiteralNode, type Node, createSourceFile, ScriptTarget, type TypeNode } from 'typescript';
import { form } from './nl/form';

/** What is clicked or sent by the screen itself, so that nobody can have entered it wrongly. */
const notEntered = [
  ...['account', 'accountMappingId', 'agreesToDigitalPayslips', 'correctionMode', 'decision', 'dimension', 'employeeId', 'isBlocked'],
  ...['isEnabled', 'isMine', 'items', 'mayOpenPayslips', 'portalId', 'removal', 'requestId', 'rowVersion', 'runId', 'secondFactorFor'],
  ...['snoozedUntil', 'split', 'state', 'token', 'withdrawsPayslips'],
];

const api = readFileSync(path.resolve(__dirname, '../api/schema.generated.ts'), 'utf8');

/** The schemas of the API by name, as they stand in the generated types. */
function schemas(): Map<string, TypeNode> {
  const found = new Map<string, TypeNode>();
  const look = (node: Node): void => {
    if (isPropertySignature(node) && node.name.getText() === 'schemas' && node.type && isTypeLiteralNode(node.type)) {
      for (const member of node.type.members) if (isPropertySignature(member) && member.type) found.set(member.name.getText(), member.type);
    } else forEachChild(node, look);
  };
  look(createSourceFile('schema.ts', api, ScriptTarget.ES2022, true));
  return found;
}

/** Every field of what requests send, also within one another. */
function fieldsOfRequests(): Set<string> {
  const all = schemas();
  const fields = new Set<string>();
  const waiting = [...api.matchAll(/requestBody[^}]{0,120}?schemas"\]\["(\w+)"\]/g)].map(([, name]) => name!);
  const seen = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const schema = seen.has(name) ? undefined : all.get(name);
    seen.add(name);
    if (!schema) continue;
    waiting.push(...[...schema.getText().matchAll(/schemas"\]\["(\w+)"\]/g)].map(([, within]) => within!));
    const look = (node: Node): void => {
      if (isPropertySignature(node)) fields.add(node.name.getText());
      forEachChild(node, look);
    };
    look(schema);
  }
  return fields;
}

describe('the names of fields that are refused', () => {
  it('are there for every field of a request that a person enters', () => {
    const fields = fieldsOfRequests();
    expect(fields.size).toBeGreaterThan(60);
    expect([...fields].filter((field) => !(field in form.fields) && !notEntered.includes(field))).toEqual([]);
  });

  it('are not there for what nobody enters', () => {
    expect(notEntered.filter((field) => field in form.fields)).toEqual([]);
  });
});
