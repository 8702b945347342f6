import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');

/** Routes that change something and leave no record in an audit trail, with the reason. Nothing else may. */
const withoutRecord: Readonly<Record<string, string>> = {
  'AdministrationCredentialController.test': 'asks Loket whether it works; what is kept of it is the outcome of the last test',
  'DomainCredentialController.test': 'asks Loket whether it works; what is kept of it is the outcome of the last test',
  'PortalCredentialController.test': 'asks Loket whether it works; what is kept of it is the outcome of the last test',
  'LoketSettingsController.test': 'asks Loket whether it works, and keeps nothing',
  'InvitationController.look': 'reads what an invitation offers; the token is in the body, so that it is in no address',
  'LoketConsentController.begin': 'makes a single-use state; the consent itself has its record when it comes back',
  'MappingTemplateController.impact': 'shows what a template would change, and changes nothing',
  'MappingReplayController.replay': 'books nothing: shows what past runs would be with the mapping of now',
  'MappingTemplateController.replay': 'books nothing: shows what past runs would be with the template of now',
  'MeController.changeLanguage': 'the language in which the person reads, which is nobody else’s matter',
  'SecondFactorController.begin': 'a secret that counts for nothing until a code of it is shown, which is recorded',
};

interface SourceRoute {
  name: string;
  /** The decorator: Get, Post … */
  method: string;
  declaration: ts.MethodDeclaration;
}

/** The names of the decorators of a class or a method. */
const decoratorsOf = (node: ts.HasDecorators): string[] =>
  (ts.getDecorators(node) ?? []).map(({ expression }) => (ts.isCallExpression(expression) ? expression.expression : expression).getText());

function controllerRoutes(program: ts.Program): SourceRoute[] {
  const routes: SourceRoute[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && decoratorsOf(node).includes('Controller'))
      for (const member of node.members.filter(ts.isMethodDeclaration)) {
        const method = decoratorsOf(member).find((name) => ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Sse'].includes(name));
        if (method) routes.push({ name: `${node.name!.text}.${member.name.getText()}`, method, declaration: member });
      }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (isOurs(file)) visit(file);
  return routes;
}

const isOurs = ({ fileName }: ts.SourceFile): boolean => fileName.startsWith(path.join(root, 'libs')) && !fileName.includes('node_modules');

const ownerOf = (node: ts.Node): string => (ts.isClassDeclaration(node.parent) ? (node.parent.name?.text ?? '') : '');
const methodName = (node: ts.Node): string => (ts.isMethodDeclaration(node) ? `${ownerOf(node)}.${node.name.getText()}` : '');

/** Every method and function of ours that can be reached from somewhere by calls, as the type checker knows them: handed-over functions are followed too. */
class Reach {
  readonly #calls = new Map<ts.Node, ts.Node[]>();

  constructor(private readonly checker: ts.TypeChecker) {}

  from(start: ts.Node): Set<string> {
    const seen = new Set<ts.Node>([start]);
    const waiting = [start];
    for (let node = waiting.pop(); node; node = waiting.pop())
      for (const called of this.#calledBy(node))
        if (!seen.has(called)) {
          seen.add(called);
          waiting.push(called);
        }
    return new Set([...seen].map(methodName).filter((name) => name !== ''));
  }

  #calledBy(node: ts.Node): ts.Node[] {
    const known = this.#calls.get(node);
    if (known) return known;
    const called: ts.Node[] = [];
    const visit = (inner: ts.Node): void => {
      if (ts.isIdentifier(inner) || ts.isPrivateIdentifier(inner)) called.push(...this.#declarationsOf(inner));
      ts.forEachChild(inner, visit);
    };
    // Decorators and types call nothing.
    const body = (node as ts.FunctionLikeDeclaration).body ?? (node as ts.VariableDeclaration).initializer;
    if (body) visit(body);
    this.#calls.set(node, called);
    return called;
  }

  #declarationsOf(name: ts.Identifier | ts.PrivateIdentifier): ts.Node[] {
    const symbol = this.checker.getSymbolAtLocation(name);
    if (!symbol) return [];
    const target = symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    return (target.declarations ?? []).filter(
      (declaration) =>
        isOurs(declaration.getSourceFile()) &&
        (ts.isMethodDeclaration(declaration) ||
          ts.isFunctionDeclaration(declaration) ||
          ((ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration)) &&
            declaration.initializer !== undefined &&
            ts.isArrowFunction(declaration.initializer))),
    );
  }
}

describe('the audit trail', () => {
  let routes: Array<SourceRoute & { reached: Set<string> }>;

  beforeAll(() => {
    const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as { config: object };
    const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const program = ts.createProgram(
      fileNames.filter((file) => file.includes('/libs/') && !file.endsWith('spec.ts')),
      { ...options, noEmit: true, skipLibCheck: true },
    );
    const reach = new Reach(program.getTypeChecker());
    routes = controllerRoutes(program).map((route) => ({ ...route, reached: reach.from(route.declaration) }));
  }, 120_000);

  /** The trail of a portal, or that of sign-ins for what belongs to no portal. */
  const leavesRecord = ({ reached }: { reached: Set<string> }): boolean =>
    reached.has('AuditTrail.record') || [...reached].some((name) => name.startsWith('SignInRecordService.'));

  it('has a record of every route that changes something', () => {
    const changing = routes.filter(({ method }) => method !== 'Get' && method !== 'Sse');
    const silent = changing.filter((route) => !leavesRecord(route)).map(({ name }) => name);
    process.stdout.write(`${changing.length} routes change something, ${silent.length} of them without a record, as declared\n`);
    expect(changing.length).toBeGreaterThan(60);
    expect(silent.filter((name) => !(name in withoutRecord))).toEqual([]);
    const gone = Object.keys(withoutRecord).filter((name) => !silent.includes(name));
    expect(gone).toEqual([]);
    expect(Object.values(withoutRecord).filter((reason) => reason.length < 20)).toEqual([]);
  });

  it('has a record of every route that opens a sealed document', () => {
    const opening = routes.filter(({ reached }) => reached.has('DocumentStore.stream') || reached.has('DocumentStore.content'));
    expect(opening.length).toBeGreaterThan(4);
    expect(opening.filter(({ reached }) => !reached.has('AuditTrail.record')).map(({ name }) => name)).toEqual([]);
  });
});
