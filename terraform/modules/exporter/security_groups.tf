# Who may talk to whom. There is no way in from outside, and no rule for SSH: Session Manager opens a
# shell where somebody has to look. EMR asks for the rules between nodes, and adds to the groups what
# it misses; what Terraform did not make goes with the groups.

resource "aws_security_group" "primary" {
  name                   = "${local.name}-primary"
  description            = "Primary nodes of ${local.name}"
  vpc_id                 = aws_vpc.this.id
  revoke_rules_on_delete = true

  tags = merge(local.emr_tag, { Name = "${local.name}-primary" })
}

resource "aws_security_group" "core" {
  name                   = "${local.name}-core"
  description            = "Core and task nodes of ${local.name}"
  vpc_id                 = aws_vpc.this.id
  revoke_rules_on_delete = true

  tags = merge(local.emr_tag, { Name = "${local.name}-core" })
}

resource "aws_security_group" "service_access" {
  name                   = "${local.name}-service"
  description            = "EMR itself, which tells nodes of ${local.name} what to do"
  vpc_id                 = aws_vpc.this.id
  revoke_rules_on_delete = true

  tags = merge(local.emr_tag, { Name = "${local.name}-service" })
}

resource "aws_security_group" "endpoints" {
  name        = "${local.name}-endpoints"
  description = "Endpoints of AWS for ${local.name}"
  vpc_id      = aws_vpc.this.id

  tags = { Name = "${local.name}-endpoints" }
}

locals {
  nodes = {
    primary = aws_security_group.primary.id
    core    = aws_security_group.core.id
  }

  # Hadoop's and Spark's services take ports as they come.
  between_nodes = {
    for pair in setproduct(["primary", "core"], ["primary", "core"], ["tcp", "udp", "icmp"]) :
    join("-", pair) => {
      from     = pair[0]
      to       = pair[1]
      protocol = pair[2]
      first    = pair[2] == "icmp" ? -1 : 0
      last     = pair[2] == "icmp" ? -1 : 65535
    }
  }
}

resource "aws_vpc_security_group_ingress_rule" "between_nodes" {
  for_each = local.between_nodes

  security_group_id            = local.nodes[each.value.to]
  referenced_security_group_id = local.nodes[each.value.from]
  description                  = "${each.value.protocol} from ${each.value.from} nodes"
  ip_protocol                  = each.value.protocol
  from_port                    = each.value.first
  to_port                      = each.value.last
}

resource "aws_vpc_security_group_egress_rule" "between_nodes" {
  for_each = local.between_nodes

  security_group_id            = local.nodes[each.value.from]
  referenced_security_group_id = local.nodes[each.value.to]
  description                  = "${each.value.protocol} to ${each.value.to} nodes"
  ip_protocol                  = each.value.protocol
  from_port                    = each.value.first
  to_port                      = each.value.last
}

resource "aws_vpc_security_group_ingress_rule" "from_emr" {
  for_each = local.nodes

  security_group_id            = each.value
  referenced_security_group_id = aws_security_group.service_access.id
  description                  = "EMR to nodes"
  ip_protocol                  = "tcp"
  from_port                    = 8443
  to_port                      = 8443
}

resource "aws_vpc_security_group_egress_rule" "emr_to_nodes" {
  for_each = local.nodes

  security_group_id            = aws_security_group.service_access.id
  referenced_security_group_id = each.value
  description                  = "EMR to ${each.key} nodes"
  ip_protocol                  = "tcp"
  from_port                    = 8443
  to_port                      = 8443
}

resource "aws_vpc_security_group_ingress_rule" "primary_to_emr" {
  security_group_id            = aws_security_group.service_access.id
  referenced_security_group_id = aws_security_group.primary.id
  description                  = "Primary node to EMR"
  ip_protocol                  = "tcp"
  from_port                    = 9443
  to_port                      = 9443
}

resource "aws_vpc_security_group_egress_rule" "primary_to_emr" {
  security_group_id            = aws_security_group.primary.id
  referenced_security_group_id = aws_security_group.service_access.id
  description                  = "Primary node to EMR"
  ip_protocol                  = "tcp"
  from_port                    = 9443
  to_port                      = 9443
}

resource "aws_vpc_security_group_egress_rule" "to_endpoints" {
  for_each = local.nodes

  security_group_id            = each.value
  referenced_security_group_id = aws_security_group.endpoints.id
  description                  = "Services of AWS"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
}

resource "aws_vpc_security_group_ingress_rule" "endpoints" {
  for_each = local.nodes

  security_group_id            = aws_security_group.endpoints.id
  referenced_security_group_id = each.value
  description                  = "From ${each.key} nodes"
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
}

resource "aws_vpc_security_group_egress_rule" "to_s3" {
  for_each = local.nodes

  security_group_id = each.value
  prefix_list_id    = aws_vpc_endpoint.s3.prefix_list_id
  description       = "S3, by its endpoint"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

# Driver and executors are on core and task nodes; the primary node does not talk to MongoDB.
resource "aws_vpc_security_group_egress_rule" "to_mongo" {
  for_each = toset(var.mongo.cidr_blocks)

  security_group_id = aws_security_group.core.id
  cidr_ipv4         = each.key
  description       = "MongoDB"
  ip_protocol       = "tcp"
  from_port         = var.mongo.port
  to_port           = var.mongo.port
}

resource "aws_vpc_security_group_egress_rule" "to_mongo_group" {
  count = var.mongo.security_group_id == null ? 0 : 1

  security_group_id            = aws_security_group.core.id
  referenced_security_group_id = var.mongo.security_group_id
  description                  = "MongoDB"
  ip_protocol                  = "tcp"
  from_port                    = var.mongo.port
  to_port                      = var.mongo.port
}
