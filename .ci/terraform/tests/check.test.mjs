// Each kind of fault is found, and what is right passes.

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { problemsOfFiles, problemsOfText, ROOT } from "./sample.mjs";

const GOOD = `
variable "names" {
  description = "Names of queues."
  type        = set(string)
}

locals {
  prefix = "a"
  rules  = { one = "x/" }
}

data "aws_caller_identity" "current" {}

resource "aws_kms_key" "this" {
  enable_key_rotation = true
  policy              = null

  lifecycle {
    prevent_destroy = true
    ignore_changes  = [tags]
  }
}

resource "aws_sqs_queue" "all" {
  for_each                  = var.names
  name                      = "\${local.prefix}-\${each.key}-\${data.aws_caller_identity.current.account_id}"
  kms_master_key_id         = aws_kms_key.this.arn
  message_retention_seconds = 60
  redrive_policy            = jsonencode({ maxReceiveCount = 5 })
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = "b"

  dynamic "rule" {
    for_each = local.rules
    content {
      id     = rule.key
      status = "Enabled"
      filter {
        prefix = rule.value
      }
    }
  }
  timeouts {
    create = "3m"
  }
}

output "queues" {
  description = "Where they are."
  value       = [for queue in aws_sqs_queue.all : queue.arn]
}
`;

const good = (from, to) => {
  assert.ok(GOOD.includes(from), from);
  return problemsOfText(GOOD.replace(from, to));
};

test("whatIsRight_passes", async () => {
  assert.deepEqual(await problemsOfText(GOOD), []);
});

const FAULTS = [
  ["typeThatIsNone", 'resource "aws_kms_key"', 'resource "aws_kms_keys"', /main\.tf: aws_kms_keys\.this: the provider has no aws_kms_keys.*aws_kms_key/],
  ["dataSourceThatIsNone", 'data "aws_caller_identity"', 'data "aws_caller"', /the provider has no data\.aws_caller\./],
  ["typeOfAnotherProvider", 'resource "aws_kms_key"', 'resource "random_id" "x" {}\nresource "aws_kms_key"', /random_id\.x: is of the provider random/],
  ["attributeThatIsNone", "enable_key_rotation", "enable_rotation", /aws_kms_key\.this: enable_rotation: there is no such attribute.*enable_key_rotation/],
  ["attributeThatIsNone_inABlock", 'prefix = rule.value', 'prefixes = rule.value', /rule\.filter\.prefixes: there is no such.*prefix/],
  ["blockThatIsNone", "filter {", "filters {", /rule\.filters: there is no such/],
  ["dynamicBlockThatIsNone", 'dynamic "rule"', 'dynamic "rules"', /rules: there is no such/],
  ["dynamicBlockOfAnAttribute", 'dynamic "rule"', 'dynamic "bucket"', /bucket: is an attribute, and not a block/],
  ["dynamicBlockWithoutForEach", "for_each = local.rules", "", /dynamic rule: for_each is missing/],
  ["requiredAttributeThatIsMissing", 'bucket = "b"', "", /lifecycle_configuration\.this: bucket: is required, and missing/],
  ["requiredAttributeThatIsMissing_inABlock", 'status = "Enabled"', "", /rule\.status: is required, and missing/],
  ["requiredAttributeThatIsNull", 'bucket = "b"', "bucket = null", /bucket: is required, and missing/],
  ["blockAsAttribute", "timeouts {", "timeouts = {", /timeouts: is a block, and not an attribute/],
  ["blockThatIsThereTwice", "timeouts {", "timeouts {}\n  timeouts {", /timeouts: may be there once, and is there 2 times/],
  ["attributeAsBlock", "policy              = null", "policy {}", /policy: must be a string, and is \[\{\}\]/],
  ["textForANumber", "= 60", '= "an hour"', /message_retention_seconds: must be a number, and is "an hour"/],
  ["textForABoolean", "= true\n  policy", '= "yes"\n  policy', /enable_key_rotation: must be a boolean, and is "yes"/],
  ["listForAText", 'bucket = "b"', 'bucket = ["b"]', /bucket: must be a string, and is \["b"\]/],
  ["attributeThatAwsGives", 'bucket = "b"', 'bucket = "b"\n  id = "c"', /id: is given by AWS and cannot be set/],
  ["idOfAResource", "enable_key_rotation", 'id = "x"\n  enable_key_rotation', /aws_kms_key\.this: id: is given by AWS/],
  ["argumentOfLifecycleThatIsNone", "prevent_destroy = true", "prevent_destruction = true", /lifecycle\.prevent_destruction: there is no such/],
  ["resourceThatIsNotDeclared", "aws_kms_key.this.arn", "aws_kms_key.other.arn", /kms_master_key_id: there is no aws_kms_key\.other\. There are aws_kms_key\.this/],
  ["attributeOfAResourceThatIsNone", "aws_kms_key.this.arn", "aws_kms_key.this.name", /there is no aws_kms_key\.this\.name\. There are arn/],
  ["attributeBehindAnIndex", "[for queue in aws_sqs_queue.all : queue.arn]", 'aws_sqs_queue.all["a"].arns', /output\.queues: value: there is no aws_sqs_queue\.all\.arns/],
  ["attributeBehindAComputedIndex", "[for queue in aws_sqs_queue.all : queue.arn]", "aws_sqs_queue.all[local.rules[local.prefix]].arns", /there is no aws_sqs_queue\.all\.arns/],
  ["attributeBehindAStar", "[for queue in aws_sqs_queue.all : queue.arn]", "aws_sqs_queue.all[*].arns", /there is no aws_sqs_queue\.all\.arns/],
  ["referenceInsideOfAFunction", "maxReceiveCount = 5", "maxReceiveCount = local.count", /redrive_policy: there is no local\.count/],
  ["dataSourceThatIsNotDeclared", "identity.current.account_id", "identity.now.account_id", /there is no data\.aws_caller_identity\.now/],
  ["attributeOfADataSourceThatIsNone", "current.account_id", "current.account", /there is no data\.aws_caller_identity\.current\.account\b/],
  ["variableThatIsNotDeclared", "var.names", "var.name", /for_each: there is no var\.name\. There are var\.names/],
  ["localThatIsNotDeclared", "local.rules", "local.rule", /there is no local\.rule\. There are local\.prefix, local\.rules/],
  ["moduleThatIsNotDeclared", "aws_kms_key.this.arn", "module.keys.arn", /there is no module\.keys/],
  ["nameThatIsNothing", "rule.value", "rules.value", /there is no rules\.value/],
  ["functionThatIsNone", "jsonencode(", "jsonencod(", /redrive_policy: there is no function jsonencod\./, "terraform"],
  ["functionWithTooFewArguments", "local.prefix}-", 'lower()}-', /name: lower takes 1 arguments, and is given 0/, "terraform"],
  ["argumentOfAVariableThatIsNone", "type        = set(string)", "type        = set(string)\n  nulable = false", /var\.names: nulable: there is no such argument.*nullable/],
  ["kindThatIsNone", 'data "aws_caller_identity"', 'moves {}\ndata "aws_caller_identity"', /moves: is no kind of block/],
  ["variableWithoutType", "type        = set(string)", "", /var\.names: type: is missing/],
  ["variableWithoutDescription", 'description = "Names of queues."', "", /var\.names: description: is missing/],
  ["outputWithoutDescription", 'description = "Where they are."', "", /output\.queues: description: is missing/],
  ["nameThatIsThereTwice", 'data "aws_caller_identity"', 'variable "names" {\n  type = string\n  description = "x"\n}\ndata "aws_caller_identity"', /var\.names: is declared twice/],
];

for (const [name, from, to, message, program] of FAULTS) {
  const skip = program && !process.env.PATH.split(":").some((folder) => fs.existsSync(path.join(folder, program)));
  test(`${name}_isTold`, { skip: skip && `${program} is not installed` }, async () => {
    const problems = await good(from, to);
    assert.ok(problems.some((problem) => message.test(problem)), `${message} in\n${problems.join("\n")}`);
  });
}

const QUEUE = 'resource "aws_sqs_queue" "q" {}\n';

test("versionThatIsAnother_isTold", async () => {
  const [problem, ...more] = await problemsOfFiles({ "main.tf": QUEUE + ROOT.replace(/version = ".*"/, 'version = "~> 6.0"') });
  assert.match(problem, /required_providers\.aws\.version: must be [\d.]+, .* and is ~> 6\.0/);
  assert.deepEqual(more, []);
});

test("sourceThatIsMissing_isTold", async () => {
  const problems = await problemsOfFiles({ "main.tf": QUEUE + ROOT.replace(/source .*/, "") });
  assert.match(problems.join("\n"), /required_providers\.aws\.source: must be hashicorp\/aws/);
});

test("tagThatTheProviderLacks_isTold_unlessTheResourceHasIt", async () => {
  const root = ROOT.replace('Owner = "c",', "");
  assert.match((await problemsOfFiles({ "main.tf": QUEUE + root })).join("\n"), /aws_sqs_queue\.q: tags: lack Application, Environment, Owner, CostCenter/);
  const tagged = 'locals {\n  t = { Application = 1, Environment = 1 }\n}\nresource "aws_sqs_queue" "q" {\n  tags = merge(local.t, { Owner = "x", CostCenter = "y" })\n}\n';
  assert.deepEqual(await problemsOfFiles({ "main.tf": tagged + root }), []);
});

const MODULE = `
variable "name" {
  description = "Of the queue."
  type        = string
}

variable "more" {
  description = "Something."
  type        = string
  default     = null
}

${QUEUE}
output "arn" {
  description = "Of the queue."
  value       = aws_sqs_queue.q.arn
}
${ROOT.replace(/provider "aws"[\s\S]*/, "")}
`;

const CALL = 'module "queue" {\n  source = "../m"\n  name = "x"\n}\noutput "arn" {\n  description = "x"\n  value = module.queue.arn\n}\n';

const calling = (from, to) => problemsOfFiles({ "m/main.tf": MODULE, "root/main.tf": CALL.replace(from, to) + ROOT });

test("callThatIsRight_passes_andItsProvidersTagsCount", async () => {
  assert.deepEqual(await calling("", ""), []);
});

test("moduleWithoutCaller_hasToTag", async () => {
  assert.match((await problemsOfFiles({ "m/main.tf": MODULE })).join("\n"), /m\/main\.tf: aws_sqs_queue\.q: tags: lack/);
});

test("variableOfACallThatIsMissing_isTold", async () => {
  assert.match((await calling('name = "x"', "")).join("\n"), /root\/main\.tf: module\.queue: name: is required, and missing/);
});

test("variableOfACallThatIsNone_isTold", async () => {
  assert.match((await calling('name = "x"', 'name = "x"\n  nam = "y"')).join("\n"), /module\.queue: nam: there is no such variable\. There are more, name/);
});

test("outputThatIsNone_isTold", async () => {
  assert.match((await calling("module.queue.arn", "module.queue.url")).join("\n"), /there is no module\.queue\.url\. There are arn/);
});

test("folderOfACallThatIsMissing_isTold", async () => {
  assert.match((await calling("../m", "../n")).join("\n"), /there is no folder \.\.\/n/);
});
