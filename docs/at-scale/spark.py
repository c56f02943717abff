# Finds the quotes of a corpus with Spark: spark-submit spark.py CORPUS FOUND
import os
import sys

from pyspark.sql import SparkSession

corpus, found = sys.argv[1:]
context = SparkSession.builder.getOrCreate().sparkContext
# Spark starts the command without any environment, and so without a PATH to find it by.
environment = {"PATH": os.environ["PATH"]}
lines = context.textFile(corpus, minPartitions=8)
lines.pipe("whosaid detect -", env=environment, checkCode=True).saveAsTextFile(found)
context.stop()
