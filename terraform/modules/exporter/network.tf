# A network of its own, without a way to the internet. Nodes reach AWS by endpoints, and MongoDB by
# peering.

resource "aws_vpc" "this" {
  cidr_block           = var.network.cidr_block
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = merge(local.emr_tag, { Name = local.name })
}

resource "aws_subnet" "private" {
  for_each = { for index, zone in var.network.availability_zones : zone => index }

  vpc_id                  = aws_vpc.this.id
  availability_zone       = each.key
  cidr_block              = cidrsubnet(var.network.cidr_block, 2, each.value)
  map_public_ip_on_launch = false

  tags = merge(local.emr_tag, { Name = "${local.name}-${each.key}" })
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.this.id

  tags = { Name = local.name }
}

resource "aws_route_table_association" "private" {
  for_each = aws_subnet.private

  subnet_id      = each.value.id
  route_table_id = aws_route_table.private.id
}

resource "aws_flow_log" "this" {
  vpc_id               = aws_vpc.this.id
  traffic_type         = "ALL"
  log_destination_type = "s3"
  log_destination      = "${aws_s3_bucket.this["logs"].arn}/network/"

  depends_on = [aws_s3_bucket_policy.this]
}

# MongoDB's side accepts it, adds a route back, and lets the port in.
resource "aws_vpc_peering_connection" "mongo" {
  count = var.mongo.peering == null ? 0 : 1

  vpc_id        = aws_vpc.this.id
  peer_vpc_id   = var.mongo.peering.vpc_id
  peer_owner_id = var.mongo.peering.account_id
  peer_region   = var.mongo.peering.region

  tags = { Name = "${local.name}-mongo" }
}

resource "aws_route" "mongo" {
  count = var.mongo.peering == null ? 0 : 1

  route_table_id            = aws_route_table.private.id
  destination_cidr_block    = var.mongo.peering.cidr_block
  vpc_peering_connection_id = aws_vpc_peering_connection.mongo[0].id
}
