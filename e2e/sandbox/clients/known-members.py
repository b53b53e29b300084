"""Prints which inputs and fields of HeadObject this version of boto3 knows."""
import json

import boto3

operation = boto3.client("s3", region_name="us-east-1").meta.service_model.operation_model("HeadObject")
print(json.dumps({"inputs": list(operation.input_shape.members), "fields": list(operation.output_shape.members)}))
