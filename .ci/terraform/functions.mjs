// Calls of functions, held against those that the installed Terraform has.

import { execFileSync } from "node:child_process";
import { hcl2json } from "./packages.mjs";

/** Signatures by name; undefined where Terraform is not installed. */
const signatures = read();

function read() {
  try {
    const env = { ...process.env, CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: "" };
    const json = execFileSync("terraform", ["metadata", "functions", "-json"], { env, stdio: ["ignore", "pipe", "ignore"] });
    return JSON.parse(json).function_signatures;
  } catch (error) {
    if (error.code === "ENOENT") {
      return undefined;
    }
    throw error;
  }
}

/** What is wrong with the calls in a text with templates, one text each. */
export async function functionProblems(file, text) {
  if (signatures === undefined || !text.includes("(")) {
    return [];
  }
  const { wrap } = hcl2json.wrapTerraformExpression(`"${text}"`);
  return calls(await hcl2json.getExpressionAst(file, wrap)).flatMap(problem);
}

function calls(node) {
  const inner = (node?.children ?? []).flatMap(calls);
  return node?.type === "function" ? [node.meta, ...inner] : inner;
}

function problem({ name, argsRanges, expandedFinalArgument }) {
  const signature = signatures[name];
  if (signature === undefined) {
    return [`there is no function ${name}`];
  }
  const wanted = signature.parameters?.length ?? 0;
  const given = argsRanges?.length ?? 0;
  const right = expandedFinalArgument || given === wanted || (given > wanted && signature.variadic_parameter !== undefined);
  return right ? [] : [`${name} takes ${wanted} arguments, and is given ${given}`];
}
