"""Pages through all versions of a key with boto3's own paginator; prints how many there are, and how many ids."""
import json
import sys

import boto3

endpoint, bucket, prefix = sys.argv[1:]
client = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1")
pages = list(client.get_paginator("list_object_versions").paginate(Bucket=bucket, Prefix=prefix))
versions = [version for page in pages for version in page.get("Versions", [])]
print(
    json.dumps(
        {
            "pages": len(pages),
            "versions": len(versions),
            "ids": len({version["VersionId"] for version in versions}),
            "latest": [version["VersionId"] for version in versions if version["IsLatest"]],
        }
    )
)
