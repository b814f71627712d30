package io.registerexporter.terraform;

import static io.registerexporter.terraform.Expected.absent;
import static io.registerexporter.terraform.Expected.is;
import static io.registerexporter.terraform.Expected.listOf;
import static io.registerexporter.terraform.Expected.with;
import static io.registerexporter.terraform.Rule.any;
import static io.registerexporter.terraform.Rule.every;
import static io.registerexporter.terraform.Rule.none;
import static io.registerexporter.terraform.Rule.rule;
import static io.registerexporter.terraform.Rule.there;

import java.util.List;
import java.util.stream.Stream;

/** The network of an environment: no way in or out but to AWS's endpoints and to MongoDB. */
final class NetworkRules {

  private static final String SUBNET = "aws_subnet";

  /** What nodes ask of AWS, beside S3. */
  private static final List<String> SERVICES =
      List.of(
          "elasticmapreduce", "kms", "logs", "monitoring", "secretsmanager", "ssm", "ssmmessages");

  private NetworkRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            "network_hasNoWayToTheInternet",
            none(
                "aws_internet_gateway",
                "aws_egress_only_internet_gateway",
                "aws_nat_gateway",
                "aws_nat_instance",
                "aws_eip",
                "aws_internet_gateway_attachment",
                "aws_vpn_gateway",
                "aws_default_route_table",
                "aws_default_vpc",
                "aws_default_subnet"),
            any("aws_route", "destination_cidr_block", is("${var.mongo.peering.cidr_block}")),
            any("aws_route", "gateway_id", absent()),
            any("aws_route", "nat_gateway_id", absent()),
            any("aws_route", "egress_only_gateway_id", absent()),
            any("aws_route", "destination_ipv6_cidr_block", absent()),
            any("aws_route", "destination_prefix_list_id", absent()),
            any("aws_route_table", "route", absent())),
        rule(
            "subnets_giveNoPublicAddresses",
            every(SUBNET, "map_public_ip_on_launch", is(false)),
            any(SUBNET, "assign_ipv6_address_on_creation", absent()),
            any("aws_vpc", "assign_generated_ipv6_cidr_block", absent())),
        rule(
            "subnets_haveThePrivateRoutes",
            every(
                "aws_route_table_association",
                "route_table_id",
                is("${aws_route_table.private.id}")),
            every("aws_route_table_association", "subnet_id", is("${each.value.id}")),
            every("aws_route_table_association", "for_each", is("${aws_subnet.private}"))),
        rule(
            "traffic_isWrittenDown",
            every("aws_flow_log", "vpc_id", is("${aws_vpc.this.id}")),
            every("aws_flow_log", "traffic_type", is("ALL")),
            every("aws_flow_log", "log_destination_type", is("s3")),
            every(
                "aws_flow_log",
                "log_destination",
                is("${aws_s3_bucket.this[\"logs\"].arn}/network/"))),
        rule("endpoints_areThereForEachService", NetworkRules::missingEndpoints),
        rule(
            "endpoints_letOnlyTheirPolicyThrough",
            every(
                "aws_vpc_endpoint.interface",
                "policy",
                is("${data.aws_iam_policy_document.interface_endpoint.json}")),
            every(
                "aws_vpc_endpoint.s3",
                "policy",
                is("${data.aws_iam_policy_document.s3_endpoint.json}"))),
        rule(
            "endpoints_areUsedByName",
            every("aws_vpc_endpoint.interface", "vpc_endpoint_type", is("Interface")),
            every("aws_vpc_endpoint.interface", "private_dns_enabled", is(true)),
            every("aws_vpc_endpoint.interface", "vpc_id", is("${aws_vpc.this.id}")),
            every("aws_vpc_endpoint.interface", "subnet_ids", with("aws_subnet.private")),
            every("aws_vpc", "enable_dns_support", is(true)),
            every("aws_vpc", "enable_dns_hostnames", is(true)),
            every("aws_vpc_endpoint.s3", "vpc_endpoint_type", is("Gateway")),
            every("aws_vpc_endpoint.s3", "vpc_id", is("${aws_vpc.this.id}")),
            every(
                "aws_vpc_endpoint.s3", "route_table_ids", listOf("${aws_route_table.private.id}"))),
        rule(
            "endpoints_areReachedByNodesOnly",
            every(
                "aws_vpc_endpoint.interface",
                "security_group_ids",
                listOf("${aws_security_group.endpoints.id}")),
            every(
                "aws_vpc_security_group_ingress_rule.endpoints", "for_each", is("${local.nodes}")),
            every(
                "aws_vpc_security_group_ingress_rule.endpoints",
                "referenced_security_group_id",
                is("${each.value}"))),
        rule(
            "everything_isInTheNetwork",
            every("aws_security_group", "vpc_id", is("${aws_vpc.this.id}")),
            every(SUBNET, "vpc_id", is("${aws_vpc.this.id}")),
            every("aws_route_table", "vpc_id", is("${aws_vpc.this.id}")),
            any("aws_vpc_peering_connection", "vpc_id", is("${aws_vpc.this.id}"))),
        rule("mongo_isReachedByPeering", there("aws_vpc_peering_connection.mongo")));
  }

  private static Stream<String> missingEndpoints(Configuration configuration) {
    String forEach = "${local.interface_endpoints}";
    List<String> there =
        configuration.resources("aws_vpc_endpoint.interface").stream()
            .filter(each -> each.text("for_each").equals(forEach))
            .filter(
                each ->
                    each.text("service_name").equals("com.amazonaws.${local.region}.${each.key}"))
            .flatMap(each -> configuration.keys(forEach).stream())
            .toList();
    boolean s3 =
        configuration.resources("aws_vpc_endpoint.s3").stream()
            .anyMatch(each -> each.text("service_name").equals("com.amazonaws.${local.region}.s3"));
    return Stream.concat(
            SERVICES.stream().filter(service -> !there.contains(service)),
            s3 ? Stream.empty() : Stream.of("s3"))
        .map(service -> "aws_vpc_endpoint: there is none for " + service);
  }
}
