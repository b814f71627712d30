// The packages that .ci/terraform/check fetched.

import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/** The folder that has node_modules. */
export const folder = process.env.TERRAFORM_PACKAGES ?? path.join(root, "target", "terraform", "packages");

const require = createRequire(path.join(folder, "package.json"));

/** HCL to JSON, and the references in an expression. */
export const hcl2json = require("@cdktf/hcl2json");

/** The folder of the package that is generated from the provider's schema. */
export const provider = path.dirname(require.resolve("@cdktf/provider-aws/package.json"));

/** The version of the provider that the package was generated from. */
export const providerVersion = require("@cdktf/provider-aws/package.json").cdktf.provider.version;
