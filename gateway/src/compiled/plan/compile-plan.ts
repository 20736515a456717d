import {
  type ConditionNode,
  evaluateCondition,
  type PlanNode,
  type ResponsePath,
} from '@apollo/query-planner';
import { fetchStep } from './fetch-step';
import { flattenAt } from './flatten';
import type { PlanParts, Step } from './run';

/** Compiles a plan into one function. @param path where in the answer the node works */
export function compilePlan(node: PlanNode, parts: PlanParts, path: ResponsePath = []): Step {
  switch (node.kind) {
    case 'Sequence':
      return inTurn(node.nodes.map((one) => compilePlan(one, parts, path)));
    case 'Parallel':
      return atOnce(node.nodes.map((one) => compilePlan(one, parts, path)));
    case 'Flatten':
      return below(node.path, compilePlan(node.node, parts, [...path, ...node.path]));
    case 'Condition':
      return where(node, parts, path);
    case 'Fetch':
      return fetchStep(node, path, parts);
    case 'Defer':
      throw new Error('a plan of the gateway defers nothing');
  }
}

function inTurn(steps: readonly Step[]): Step {
  return async (run, data) => {
    for (const step of steps) {
      const pending = step(run, data);
      if (pending !== undefined) await pending;
    }
  };
}

function atOnce(steps: readonly Step[]): Step {
  // One that fails at once keeps none of the others from beginning.
  const begun = (step: Step, ...at: Parameters<Step>) => {
    try {
      return step(...at);
    } catch (error) {
      return Promise.reject(error);
    }
  };
  return (run, data) => Promise.all(steps.map((step) => begun(step, run, data)));
}

function below(path: ResponsePath, step: Step): Step {
  return (run, data) => {
    const found = flattenAt(data, path);
    return found ? step(run, found) : undefined;
  };
}

function where(node: ConditionNode, parts: PlanParts, path: ResponsePath): Step {
  const { ifClause, elseClause } = node;
  const yes = ifClause === undefined ? null : compilePlan(ifClause, parts, path);
  const no = elseClause === undefined ? null : compilePlan(elseClause, parts, path);
  const { variableDefinitions } = parts.operation;
  return (run, data) => {
    const step = evaluateCondition(node, variableDefinitions, run.variables) ? yes : no;
    return step === null ? undefined : step(run, data);
  };
}
