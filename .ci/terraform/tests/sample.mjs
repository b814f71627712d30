// Small configurations for tests, each in a folder of its own.

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { foldersOf, readFolder } from "../hcl.mjs";
import { providerVersion } from "../packages.mjs";
import { problemsOf } from "../problems.mjs";

/** What makes a folder whole: the version, and a provider with the required tags. */
export const ROOT = `
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "${providerVersion}"
    }
  }
}

provider "aws" {
  default_tags {
    tags = { Application = "a", Environment = "b", Owner = "c", CostCenter = "d" }
  }
}
`;

/** The problems of files, given by their path. */
export async function problemsOfFiles(files) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "terraform-check-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    const problems = await problemsOf(await Promise.all(foldersOf(folder).map(readFolder)));
    return problems.map((problem) => problem.replace(`${folder}/`, ""));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The problems of one file in a whole folder. */
export function problemsOfText(text) {
  return problemsOfFiles({ "main.tf": text, "root.tf": ROOT });
}
