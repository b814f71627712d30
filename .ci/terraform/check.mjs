// node check.mjs FOLDER: prints what is wrong with the Terraform at and below FOLDER, and leaves its
// JSON in target/FOLDER.

import fs from "node:fs";
import path from "node:path";
import { convert } from "./convert.mjs";
import { problemsOf } from "./problems.mjs";
import { providerVersion } from "./packages.mjs";

const [folder] = process.argv.slice(2);
if (!fs.existsSync(folder)) {
  console.error(`There is no folder ${folder}.`);
  process.exit(1);
}
const modules = await convert(folder, path.join("target", folder));
const problems = await problemsOf(modules);
problems.forEach((problem) => console.error(problem));
const blocks = modules.flatMap((module) => module.blocks);
console.log(
  `${folder}: ${problems.length} problems in ${modules.length} folders, with ` +
    `${blocks.filter((block) => block.kind === "resource").length} resources and ` +
    `${blocks.filter((block) => block.kind === "data").length} data sources, by the schema of hashicorp/aws ${providerVersion}`,
);
process.exitCode = problems.length > 0 || modules.length === 0 ? 1 : 0;
