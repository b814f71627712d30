package io.registerexporter.terraform;

import static io.registerexporter.terraform.Expected.is;
import static io.registerexporter.terraform.Expected.oneOf;
import static io.registerexporter.terraform.Expected.with;
import static io.registerexporter.terraform.Rule.every;
import static io.registerexporter.terraform.Rule.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Buckets, in whichever folder they are. */
final class BucketRules {

  private static final String BLOCK = "aws_s3_bucket_public_access_block";
  private static final String ENCRYPTION = "aws_s3_bucket_server_side_encryption_configuration";
  private static final String DEFAULT = "rule.apply_server_side_encryption_by_default.";

  /** Those whose current objects may expire, and the prefix under which they may; empty: any. */
  private static final Set<String> EXPIRING = Set.of("logs:", "exports:${local.scratch}/");

  private BucketRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            "everyBucket_blocksPublicAccess",
            Bucket.each(BLOCK, "block_public_acls", is(true)),
            Bucket.each(BLOCK, "block_public_policy", is(true)),
            Bucket.each(BLOCK, "ignore_public_acls", is(true)),
            Bucket.each(BLOCK, "restrict_public_buckets", is(true))),
        rule(
            "everyBucket_hasNoAcls",
            Bucket.each(
                "aws_s3_bucket_ownership_controls",
                "rule.object_ownership",
                is("BucketOwnerEnforced"))),
        rule(
            "everyBucket_keepsVersions",
            Bucket.each(
                "aws_s3_bucket_versioning", "versioning_configuration.status", is("Enabled"))),
        rule(
            "everyBucket_isEncryptedWithOurKey",
            Bucket.each(ENCRYPTION, DEFAULT + "sse_algorithm", is("aws:kms")),
            Bucket.each(
                ENCRYPTION,
                DEFAULT + "kms_master_key_id",
                oneOf("${var.key_arn}", "${aws_kms_key.account.arn}")),
            Bucket.each(ENCRYPTION, "rule.bucket_key_enabled", is(true))),
        rule("everyBucket_isReachedByTlsOnly", BucketRules::withoutTls),
        rule("everyBucket_endsUploadsWithinAWeek", BucketRules::endlessUploads),
        rule("everyBucket_forgetsOldVersions_andNotAtOnce", BucketRules::endlessVersions),
        rule("everyRuleOfALifecycle_isOn", BucketRules::lifecyclesThatAreOff),
        rule("currentObjects_expireInScratchAndLogsOnly", BucketRules::expired),
        rule(
            "buckets_areNotDestroyed",
            every("aws_s3_bucket", "lifecycle.prevent_destroy", is(true)),
            every("aws_s3_bucket", "force_destroy", Expected.absent())),
        rule(
            "policiesOfBuckets_comeAfterTheBlockOfPublicOnes",
            every("aws_s3_bucket_policy", "depends_on", with(BLOCK + "."))),
        rule(
            "lifecycles_comeAfterVersions",
            every(
                "aws_s3_bucket_lifecycle_configuration",
                "depends_on",
                with("aws_s3_bucket_versioning."))));
  }

  static List<Rule> ofEnvironment() {
    return List.of(
        rule("documents_areForgottenWithinAWeek", BucketRules::keptDocuments),
        rule("privateThingsThatWereDeleted_areForgottenWithinAWeek", BucketRules::keptPrivate),
        rule("logs_areForgottenWithinAYear", BucketRules::keptLogs));
  }

  private static Stream<String> withoutTls(Configuration configuration) {
    return Bucket.all(configuration).stream()
        .filter(bucket -> bucket.policy(configuration).stream().noneMatch(bucket::deniesPlain))
        .map(bucket -> bucket.address() + ": its policy does not deny requests without TLS");
  }

  private static Stream<String> endlessUploads(Configuration configuration) {
    return lacking(
        configuration,
        rule -> isBetween(rule.at("/abort_incomplete_multipart_upload/0/days_after_initiation"), 7),
        "no rule ends uploads of everything within 7 days");
  }

  private static Stream<String> endlessVersions(Configuration configuration) {
    return Bucket.all(configuration).stream()
        .filter(
            bucket ->
                bucket
                    .lifecycle(configuration)
                    .filter(rule -> Bucket.isEverything(rule.path("filter")))
                    .map(rule -> rule.at("/noncurrent_version_expiration/0/noncurrent_days"))
                    .noneMatch(days -> isBetween(days, 365) && days.asInt() >= kept(bucket)))
        .map(
            bucket ->
                bucket.address()
                    + ": a rule must keep old versions for "
                    + kept(bucket)
                    + " to 365 days");
  }

  /** Days for which what was overwritten or deleted by mistake can be had back. */
  private static int kept(Bucket bucket) {
    return switch (bucket.key()) {
      case "logs" -> 7;
      case "exports", "deployment" -> 30;
      default -> 90;
    };
  }

  private static boolean isBetween(JsonNode days, int most) {
    return days.isInt() && days.asInt() >= 1 && days.asInt() <= most;
  }

  private static Stream<String> lacking(
      Configuration configuration, Predicate<ObjectNode> wanted, String complaint) {
    return Bucket.all(configuration).stream()
        .filter(
            bucket ->
                bucket
                    .lifecycle(configuration)
                    .filter(rule -> Bucket.isEverything(rule.path("filter")))
                    .noneMatch(wanted))
        .map(bucket -> bucket.address() + ": " + complaint);
  }

  private static Stream<String> lifecyclesThatAreOff(Configuration configuration) {
    return configuration.resources("aws_s3_bucket_lifecycle_configuration").stream()
        .flatMap(block -> Rule.violations(block, "rule.status", oneOf("Enabled")));
  }

  /** What is staged are personal data. */
  private static Stream<String> keptDocuments(Configuration configuration) {
    return keptLonger(configuration, "exports", "${local.scratch}/", 7);
  }

  /** Findings name persons. */
  private static Stream<String> keptPrivate(Configuration configuration) {
    return Bucket.all(configuration).stream()
        .filter(bucket -> bucket.key().equals("exports"))
        .filter(
            bucket ->
                bucket
                    .lifecycle(configuration)
                    .filter(rule -> prefix(rule).equals("${local.private}/"))
                    .map(rule -> rule.at("/noncurrent_version_expiration/0/noncurrent_days"))
                    .noneMatch(days -> isBetween(days, 7)))
        .map(bucket -> bucket.address() + ": old versions of what is private must go in a week");
  }

  private static Stream<String> keptLogs(Configuration configuration) {
    return keptLonger(configuration, "logs", "", 365);
  }

  private static Stream<String> keptLonger(
      Configuration configuration, String key, String prefix, int days) {
    return Bucket.all(configuration).stream()
        .filter(bucket -> bucket.key().equals(key))
        .filter(
            bucket ->
                bucket
                    .lifecycle(configuration)
                    .filter(rule -> prefix(rule).equals(prefix))
                    .filter(rule -> isBetween(rule.at("/expiration/0/days"), days))
                    .noneMatch(
                        rule ->
                            isBetween(
                                rule.at("/noncurrent_version_expiration/0/noncurrent_days"), days)))
        .map(bucket -> bucket.address() + ": '" + prefix + "' must expire within " + days);
  }

  private static Stream<String> expired(Configuration configuration) {
    return Bucket.all(configuration).stream()
        .flatMap(
            bucket ->
                bucket
                    .lifecycle(configuration)
                    .filter(rule -> rule.has("expiration"))
                    .filter(
                        rule ->
                            !EXPIRING.contains(bucket.key() + ":" + prefix(rule))
                                || !isBetween(rule.at("/expiration/0/days"), 365)
                                || rule.at("/expiration/0/days").asInt() < least(bucket))
                    .map(
                        rule ->
                            "%s: must not let '%s' expire as %s says"
                                .formatted(bucket.address(), prefix(rule), rule.path("id"))));
  }

  /** Days for which logs can be looked at. */
  private static int least(Bucket bucket) {
    return bucket.key().equals("logs") ? 30 : 1;
  }

  private static String prefix(JsonNode rule) {
    return rule.at("/filter/0/prefix").asText("");
  }
}
