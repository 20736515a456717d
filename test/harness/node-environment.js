const vm = require('node:vm');
const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');
const { snapshotOf } = require('./process-snapshot');

/** @type {Map<string, { source: string, run: Function }>} what a file was compiled to, by its name */
const compiled = new Map();
const compile = vm.compileFunction;
/** Stands for the context of the worker, which has no object of its own: jest wants to be told one. */
const here = vm.createContext({});

/**
 * Every test file evaluates the modules of the project anew, by calling the same function as the test files of this worker before
 * it: what of a module was compiled, and what is known about the types in it, is there already.
 *
 * @type {typeof vm.compileFunction}
 */
vm.compileFunction = (source, parameters, options = {}) => {
  if (options.parsingContext !== here) return compile(source, parameters, options);
  const name = options.filename ?? '';
  const known = compiled.get(name);
  if (known?.source === source) return known.run;
  // Without the callback of jest for import(), which refuses it, and would keep all modules of this test file.
  const run = compile(source, parameters, { filename: name });
  // A test file is evaluated once.
  if (!name.endsWith('.test.ts')) compiled.set(name, { source, run });
  return run;
};

/**
 * Test files run in the context of their worker, one after the other, and not in a context each: there, packages could not be
 * shared (see packages-once.js), and each use of a global takes a detour. What a file changes about the globals and the process
 * is changed back after it.
 */
module.exports = class WorkerEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  restore = snapshotOf(globalThis);

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {
    // Jest has just made it 100, and mysql2 takes a trace of every statement.
    Error.stackTraceLimit = 20;
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    this.restore();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return here;
  }
};
