# The services that nodes need. An endpoint that takes an address of its own is paid for by the hour
# in each zone, and is reached from all of them.

locals {
  interface_endpoints = toset([
    "elasticmapreduce",
    "kms",
    "logs",
    "monitoring",
    "secretsmanager",
    "ssm",
    "ssmmessages",
  ])
}

resource "aws_vpc_endpoint" "interface" {
  for_each = local.interface_endpoints

  vpc_id              = aws_vpc.this.id
  service_name        = "com.amazonaws.${local.region}.${each.key}"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [for zone in slice(var.network.availability_zones, 0, var.network.endpoint_zones) : aws_subnet.private[zone].id]
  security_group_ids  = [aws_security_group.endpoints.id]
  private_dns_enabled = true
  policy              = data.aws_iam_policy_document.interface_endpoint.json

  tags = { Name = "${local.name}-${each.key}" }
}

# Only roles of this account may go through: keys of another one, brought along to carry data out, are
# of no use.
data "aws_iam_policy_document" "interface_endpoint" {
  statement {
    sid     = "ThisAccount"
    actions = ["*"]
    # On *: roles' own policies say what; this one says who.
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalAccount"
      values   = [local.account]
    }
  }
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.this.id
  service_name      = "com.amazonaws.${local.region}.s3"
  vpc_endpoint_type = "Gateway"
  route_table_ids   = [aws_route_table.private.id]
  policy            = data.aws_iam_policy_document.s3_endpoint.json

  tags = { Name = "${local.name}-s3" }
}


data "aws_iam_policy_document" "s3_endpoint" {
  statement {
    sid       = "OwnBuckets"
    actions   = ["s3:GetObject*", "s3:PutObject*", "s3:DeleteObject*", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"]
    resources = [for bucket in aws_s3_bucket.this : "${bucket.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalAccount"
      values   = [local.account]
    }
  }

  statement {
    sid       = "OwnBucketsLists"
    actions   = ["s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:GetBucketLocation"]
    resources = [for bucket in aws_s3_bucket.this : bucket.arn]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalAccount"
      values   = [local.account]
    }
  }

  # Packages of Amazon Linux 2023 and of EMR, which are read without credentials. The names are from
  # EMR's guide.
  statement {
    sid     = "Packages"
    actions = ["s3:GetObject"]
    resources = [
      "arn:${local.partition}:s3:::al2023-repos-${local.region}-de612dc2/*",
      "arn:${local.partition}:s3:::repo.${local.region}.emr.amazonaws.com/*",
    ]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }

  # Where EMR itself keeps logs of clusters for its support.
  statement {
    sid       = "EmrsLogs"
    actions   = ["s3:PutObject", "s3:PutObjectAcl"]
    resources = ["arn:${local.partition}:s3:::aws157-logs-prod-${local.region}/*"]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }

  dynamic "statement" {
    for_each = local.dump == null ? [] : [local.dump]

    content {
      sid       = "Dump"
      actions   = ["s3:GetObject", "s3:ListBucket"]
      resources = [local.dump.bucket, "${local.dump.bucket}/${local.dump.folder}/*"]

      principals {
        type        = "AWS"
        identifiers = ["*"]
      }

      condition {
        test     = "StringEquals"
        variable = "aws:PrincipalAccount"
        values   = [local.account]
      }
    }
  }
}
