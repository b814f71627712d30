# No cluster of the account and region may be reached from the internet, whoever makes it.
resource "aws_emr_block_public_access_configuration" "this" {
  block_public_security_group_rules = true
}

# EMR's and EC2's own roles, which a first cluster would make: launchers have no right to. Where the
# account has them already, import them.
resource "aws_iam_service_linked_role" "emr" {
  aws_service_name = "elasticmapreduce.amazonaws.com"
}

resource "aws_iam_service_linked_role" "spot" {
  aws_service_name = "spot.amazonaws.com"
}
