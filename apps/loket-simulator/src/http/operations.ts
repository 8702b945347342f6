import { employeeOperations } from './employee.routes';
import { journalRunOperations } from './journal-run.routes';
import type { Operation } from './operation';
import { payrollRunOperations } from './payroll-run.routes';
import { payslipOperations } from './payslip.routes';
import { providerOperations } from './provider.routes';
import { wageDeclarationOperations } from './wage-declaration.routes';

/** Every operation of Loket's document that the simulator serves. */
export const operations: Operation[] = [
  ...providerOperations(() => operations.map((operation) => operation.id)),
  ...employeeOperations,
  ...payrollRunOperations,
  ...journalRunOperations,
  ...payslipOperations,
  ...wageDeclarationOperations,
];

export interface MatchedOperation {
  operation: Operation;
  params: Record<string, string>;
}

const parameterForms: Record<string, string> = { year: '\\d{4}' };
const identification = '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}';

const routes = operations.map((operation) => ({
  operation,
  pattern: new RegExp(
    `^${operation.path.replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${parameterForms[name] ?? identification})`)}$`,
    'i',
  ),
}));

/** The operation for a method and a path below /v2; a path position takes an identification or a year, whichever the parameter is. */
export function matchOperation(method: string, path: string): MatchedOperation | undefined {
  for (const { operation, pattern } of routes) {
    const match = operation.method === method ? pattern.exec(path) : null;
    if (match) return { operation, params: lowerCase(match.groups ?? {}) };
  }
  return undefined;
}

function lowerCase(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value.toLowerCase()]));
}
