package io.registerexporter.terraform;

import static io.registerexporter.terraform.Expected.absent;
import static io.registerexporter.terraform.Expected.is;
import static io.registerexporter.terraform.Expected.oneOf;
import static io.registerexporter.terraform.Rule.any;
import static io.registerexporter.terraform.Rule.every;
import static io.registerexporter.terraform.Rule.none;
import static io.registerexporter.terraform.Rule.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who may talk to whom in an environment: nothing comes in, and what goes out has a name. */
final class SecurityGroupRules {

  private static final String INGRESS = "aws_vpc_security_group_ingress_rule";
  private static final String EGRESS = "aws_vpc_security_group_egress_rule";
  private static final String MONGO = "${aws_security_group.core.id}";

  private static final int SSH = 22;

  /** The rules between nodes, which have all ports: Hadoop's and Spark's come as they come. */
  private static final Set<String> ALL_PORTS =
      Set.of(INGRESS + ".between_nodes", EGRESS + ".between_nodes");

  /** The group of each rule. */
  private static final Map<String, String> OWNERS =
      Map.of(
          INGRESS + ".between_nodes", "${local.nodes[each.value.to]}",
          EGRESS + ".between_nodes", "${local.nodes[each.value.from]}",
          INGRESS + ".from_emr", "${each.value}",
          EGRESS + ".emr_to_nodes", "${aws_security_group.service_access.id}",
          INGRESS + ".primary_to_emr", "${aws_security_group.service_access.id}",
          EGRESS + ".primary_to_emr", "${aws_security_group.primary.id}",
          INGRESS + ".endpoints", "${aws_security_group.endpoints.id}",
          EGRESS + ".to_endpoints", "${each.value}",
          EGRESS + ".to_s3", "${each.value}",
          EGRESS + ".to_mongo", MONGO);

  private SecurityGroupRules() {}

  static List<Rule> all() {
    return List.of(
        rule(
            "groups_haveRulesInResourcesOnly",
            none("aws_security_group_rule"),
            any("aws_security_group", "ingress", absent()),
            any("aws_security_group", "egress", absent())),
        rule(
            "groupsOfEmr_loseWhatEmrAdded",
            every("aws_security_group.primary", "revoke_rules_on_delete", is(true)),
            every("aws_security_group.core", "revoke_rules_on_delete", is(true)),
            every("aws_security_group.service_access", "revoke_rules_on_delete", is(true))),
        rule("ports_areNamed_andNotSsh", SecurityGroupRules::ports),
        rule(
            "ingress_isFromGroupsOnly",
            any(INGRESS, "cidr_ipv4", absent()),
            any(INGRESS, "cidr_ipv6", absent()),
            any(INGRESS, "prefix_list_id", absent()),
            any(
                INGRESS,
                "referenced_security_group_id",
                oneOf(
                    "${each.value}",
                    "${local.nodes[each.value.from]}",
                    "${aws_security_group.service_access.id}",
                    "${aws_security_group.primary.id}"))),
        rule("egress_isToEndpointsS3MongoAndOwnGroups", SecurityGroupRules::wayOut),
        rule("rules_areOfTheGroupsMeant", SecurityGroupRules::strayRules),
        rule("nodesOfRules_areTheNodes", SecurityGroupRules::nodes));
  }

  private static Stream<String> ports(Configuration configuration) {
    return Stream.of(INGRESS, EGRESS)
        .flatMap(type -> configuration.resources(type).stream())
        .filter(block -> !ALL_PORTS.contains(block.address()))
        .filter(block -> !isNarrow(block))
        .map(block -> block.address() + ": must be of TCP, and have one port, which is not 22");
  }

  private static boolean isNarrow(Block rule) {
    JsonNode from = rule.body().path("from_port");
    return rule.text("ip_protocol").equals("tcp")
        && from.equals(rule.body().path("to_port"))
        && (from.isInt() ? from.asInt() != SSH : from.asText().equals("${var.mongo.port}"));
  }

  private static Stream<String> wayOut(Configuration configuration) {
    return configuration.resources(EGRESS).stream()
        .filter(block -> !isNamed(block))
        .map(block -> block.address() + ": must go to a group, S3's endpoint or MongoDB alone");
  }

  private static boolean isNamed(Block rule) {
    return switch (rule.name()) {
      case "to_endpoints" -> goesTo(rule, "${aws_security_group.endpoints.id}");
      case "primary_to_emr" -> goesTo(rule, "${aws_security_group.service_access.id}");
      case "emr_to_nodes" -> goesTo(rule, "${each.value}");
      case "between_nodes" -> goesTo(rule, "${local.nodes[each.value.to]}");
      case "to_mongo_group" -> goesTo(rule, "${var.mongo.security_group_id}");
      case "to_s3" ->
          ways(rule).equals(List.of("prefix_list_id"))
              && rule.text("prefix_list_id").equals("${aws_vpc_endpoint.s3.prefix_list_id}");
      case "to_mongo" ->
          ways(rule).equals(List.of("cidr_ipv4"))
              && rule.text("for_each").equals("${toset(var.mongo.cidr_blocks)}")
              && rule.text("cidr_ipv4").equals("${each.key}");
      default -> false;
    };
  }

  private static boolean goesTo(Block rule, String group) {
    return ways(rule).equals(List.of("referenced_security_group_id"))
        && rule.text("referenced_security_group_id").equals(group);
  }

  private static List<String> ways(Block rule) {
    return Stream.of("cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id")
        .filter(rule.body()::has)
        .toList();
  }

  private static Stream<String> strayRules(Configuration configuration) {
    return Stream.of(INGRESS, EGRESS)
        .flatMap(type -> configuration.resources(type).stream())
        .filter(rule -> !rule.text("security_group_id").equals(owner(rule)) || !hasPorts(rule))
        .map(rule -> rule.address() + ": must be of " + owner(rule));
  }

  private static String owner(Block rule) {
    return rule.name().equals("to_mongo_group")
        ? MONGO
        : OWNERS.getOrDefault(rule.address(), "none: it is not known");
  }

  private static boolean hasPorts(Block rule) {
    return !ALL_PORTS.contains(rule.address())
        || (rule.text("ip_protocol").equals("${each.value.protocol}")
            && rule.text("from_port").equals("${each.value.first}")
            && rule.text("to_port").equals("${each.value.last}"));
  }

  /** What rules go through by local.nodes and local.between_nodes. */
  private static Stream<String> nodes(Configuration configuration) {
    Set<String> groups =
        Set.of("${aws_security_group.primary.id}", "${aws_security_group.core.id}");
    boolean own = groups.equals(Set.copyOf(Block.texts(configuration.local("nodes"))));
    boolean between =
        configuration
            .local("between_nodes")
            .asText()
            .contains("setproduct([\"primary\", \"core\"], [\"primary\", \"core\"]");
    return own && between
        ? Stream.empty()
        : Stream.of("local.nodes, local.between_nodes: must be the groups of nodes");
  }
}
