"""Sends a HeadObject for each input of a JSON list on stdin; prints what boto3 made of each answer."""
import json
import sys

import boto3
from botocore.exceptions import ClientError

client = boto3.client("s3", endpoint_url=sys.argv[1], region_name="us-east-1")


def answer_to(question):
    try:
        fields = client.head_object(**question)
        status = fields.pop("ResponseMetadata")["HTTPStatusCode"]
        return {"status": status, "fields": fields}
    except ClientError as error:
        return {"status": error.response["ResponseMetadata"]["HTTPStatusCode"], "fields": {}}


def as_json(date):
    """Dates are the only values that JSON does not have."""
    return date.isoformat()


print(json.dumps([answer_to(question) for question in json.load(sys.stdin)], default=as_json))
