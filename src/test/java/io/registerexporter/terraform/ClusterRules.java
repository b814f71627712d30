package io.registerexporter.terraform;

import static io.registerexporter.terraform.Expected.absent;
import static io.registerexporter.terraform.Expected.between;
import static io.registerexporter.terraform.Expected.is;
import static io.registerexporter.terraform.Expected.listOf;
import static io.registerexporter.terraform.Expected.number;
import static io.registerexporter.terraform.Expected.with;
import static io.registerexporter.terraform.Rule.any;
import static io.registerexporter.terraform.Rule.every;
import static io.registerexporter.terraform.Rule.given;
import static io.registerexporter.terraform.Rule.none;
import static io.registerexporter.terraform.Rule.rule;

import java.util.List;

/** Clusters, the database's secret, and what is written about both. */
final class ClusterRules {

  private static final String CONFIGURATION = "aws_emr_security_configuration.this";
  private static final String ENCRYPTION = "configuration.jsonencode.EncryptionConfiguration.";
  private static final String AT_REST = ENCRYPTION + "AtRestEncryptionConfiguration.";
  private static final String S3 = AT_REST + "S3EncryptionConfiguration.";
  private static final String DISKS = AT_REST + "LocalDiskEncryptionConfiguration.";
  private static final String TLS =
      ENCRYPTION + "InTransitEncryptionConfiguration.TLSCertificateConfiguration.";
  private static final String METADATA =
      "configuration.jsonencode.InstanceMetadataServiceConfiguration.";
  private static final String KEY = "${var.key_arn}";
  private static final String SECRET = "aws_secretsmanager_secret.mongo";

  private ClusterRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            "clusters_encryptWhatLiesOnDisks",
            every(CONFIGURATION, ENCRYPTION + "EnableAtRestEncryption", is(true)),
            every(CONFIGURATION, S3 + "EncryptionMode", is("SSE-KMS")),
            every(CONFIGURATION, S3 + "AwsKmsKey", is(KEY)),
            every(CONFIGURATION, DISKS + "EncryptionKeyProviderType", is("AwsKms")),
            every(CONFIGURATION, DISKS + "AwsKmsKey", is(KEY)),
            every(CONFIGURATION, DISKS + "EnableEbsEncryption", is(true))),
        rule(
            "clusters_encryptWhatGoesBetweenNodes",
            every(CONFIGURATION, ENCRYPTION + "EnableInTransitEncryption", is(true)),
            every(CONFIGURATION, TLS + "CertificateProviderType", is("PEM")),
            every(
                CONFIGURATION,
                TLS + "S3Object",
                is("s3://${aws_s3_bucket.this[\"deployment\"].bucket}/certificates/nodes.zip"))),
        rule(
            "nodes_giveMetadataToSessionsOnly",
            every(CONFIGURATION, METADATA + "MinimumInstanceMetadataServiceVersion", number(2)),
            every(CONFIGURATION, METADATA + "HttpPutResponseHopLimit", number(1))),
        rule(
            "clusters_areMadeWithAllOfThis",
            given(
                "roles.security_configuration", is("${aws_emr_security_configuration.this.name}")),
            given("roles.service_role", is("${aws_iam_role.emr.name}")),
            given("roles.instance_profile", is("${aws_iam_instance_profile.nodes.name}")),
            given("environment", is("${var.environment}")),
            given("encryption_key", is(KEY)),
            given("metric_namespace", is("${local.metric_namespace}")),
            given("config_buckets", listOf("${aws_s3_bucket.this[\"deployment\"].bucket}")),
            given("network.subnet_ids", is("${[for subnet in aws_subnet.private : subnet.id]}")),
            given("network.primary_security_group", is("${aws_security_group.primary.id}")),
            given("network.core_security_group", is("${aws_security_group.core.id}")),
            given(
                "network.service_access_security_group",
                is("${aws_security_group.service_access.id}"))),
        rule(
            "places_areThoseThatPoliciesAreAbout",
            place("logs", "logs", "/emr/"),
            place("event_logs", "logs", "/spark-events"),
            place("bootstrap_actions", "deployment", "/${local.release}/bootstrap_actions"),
            place("cluster_config", "deployment", "/cluster"),
            place("output", "exports", "/${local.output}"),
            place("staging", "exports", "/${local.scratch}"),
            place("claims", "deployment", "/launches"),
            given(
                "places.job_jar",
                is("s3://${aws_s3_object.job_jar.bucket}/${aws_s3_object.job_jar.key}"))),
        rule(
            "notices_goToOurTopics",
            given("topics.published", is("${aws_sns_topic.published.arn}")),
            given("topics.failed", is("${aws_sns_topic.failed.arn}"))),
        rule(
            "nodes_haveTheirOwnRole",
            every("aws_iam_instance_profile.nodes", "role", is("${aws_iam_role.nodes.name}"))),
        rule(
            "logGroups_areEncryptedAndEnd",
            every("aws_cloudwatch_log_group", "kms_key_id", is(KEY)),
            every("aws_cloudwatch_log_group", "retention_in_days", between(14, 400)),
            every("aws_cloudwatch_log_group.nodes", "for_each", with("containers")),
            every("aws_cloudwatch_log_group.nodes", "for_each", with("steps")),
            every("aws_cloudwatch_log_group.nodes", "for_each", with("bootstrap-actions"))),
        rule(
            "logGroups_areThoseThatAreWrittenTo",
            every(
                "aws_cloudwatch_log_group.nodes",
                "name",
                is("/register-exporter/${var.environment}/${each.key}")),
            every(
                "aws_cloudwatch_log_group.launcher",
                "name",
                is("/aws/lambda/${local.name}-launcher"))),
        rule(
            "files_areReplacedWhenTheyChange",
            every("aws_s3_object.job_jar", "source_hash", is("${filesha256(var.job_jar)}")),
            every(
                "aws_s3_object.launcher_jar", "source_hash", is("${filesha256(var.launcher_jar)}")),
            every("aws_s3_object.bootstrap_action", "source_hash", with("filesha256(")),
            every("aws_s3_object.mongo_ca", "source_hash", with("filesha256("))),
        rule(
            "secret_isEncryptedAndComesBack",
            every(SECRET, "kms_key_id", is(KEY)),
            every(SECRET, "recovery_window_in_days", between(7, 30)),
            every(SECRET, "force_overwrite_replica_secret", absent()),
            every(SECRET, "replica", absent())),
        rule(
            "secret_isNeverPublic",
            every(
                "aws_secretsmanager_secret_policy.mongo",
                "secret_arn",
                is("${aws_secretsmanager_secret.mongo.arn}")),
            every(
                "aws_secretsmanager_secret_policy.mongo",
                "policy",
                is("${data.aws_iam_policy_document.secret.json}")),
            every("aws_secretsmanager_secret_policy.mongo", "block_public_policy", is(true))),
        rule(
            "terraform_knowsNoSecret",
            none("aws_secretsmanager_secret_version", "aws_ssm_parameter", "aws_kms_ciphertext"),
            any(SECRET.substring(0, SECRET.indexOf('.')), "policy", absent())),
        rule(
            "files_areWrittenUnderEncryption",
            every(
                "aws_s3_object",
                "depends_on",
                listOf(
                    "${aws_s3_bucket_policy.this}",
                    "${aws_s3_bucket_server_side_encryption_configuration.this}",
                    "${aws_s3_bucket_versioning.this}")),
            every("aws_s3_object", "bucket", is("${aws_s3_bucket.this[\"deployment\"].bucket}")),
            every("aws_s3_object", "acl", absent()),
            every("aws_s3_object", "server_side_encryption", absent()),
            every("aws_s3_object", "kms_key_id", absent()),
            every("aws_s3_object", "checksum_algorithm", is("SHA256"))));
  }

  private static Rule.Check place(String name, String bucket, String path) {
    return given(
        "places." + name, is("s3://${aws_s3_bucket.this[\"" + bucket + "\"].bucket}" + path));
  }
}
