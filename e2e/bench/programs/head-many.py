"""Sends a HeadObject for each key of a JSON list on stdin, some at a time; prints how long the answers took, in ms."""
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import boto3

endpoint, bucket, at_once = sys.argv[1:]
client = boto3.client("s3", endpoint_url=endpoint, region_name="us-east-1")
keys = json.load(sys.stdin)


def head(key):
    return client.head_object(Bucket=bucket, Key=key)["ContentLength"]


# The connections are there, and the code is loaded.
with ThreadPoolExecutor(int(at_once)) as pool:
    list(pool.map(head, keys[: int(at_once)]))
    start = time.perf_counter()
    answers = list(pool.map(head, keys))
    print(json.dumps({"answers": len(answers), "ms": (time.perf_counter() - start) * 1000}))
