---
# What EMR writes into the configuration files of Spark and Hadoop. How the sizes were chosen:
# docs/clusters.md, Sizes.
Configurations:
  - Classification: "spark-defaults"
    Properties:
      "spark.driver.memory": "${driver_memory}"
      "spark.driver.memoryOverhead": "${driver_memory_overhead}"
      "spark.executor.memory": "${executor_memory}"
      "spark.executor.memoryOverhead": "${executor_memory_overhead}"
      "spark.executor.cores": "${executor_cores}"

      # All of the usual cluster from the beginning, and more where there are more nodes.
      "spark.dynamicAllocation.enabled": "true"
      "spark.dynamicAllocation.initialExecutors": "${executors}"
      "spark.dynamicAllocation.minExecutors": "${executors}"
      "spark.dynamicAllocation.maxExecutors": "${most_executors}"

      # What fails ends the cluster. The launcher knows whether another one may help, and YARN does
      # not.
      "spark.yarn.maxAppAttempts": "1"

      # The program's own choices, which it leaves to whoever set them before.
      "spark.sql.adaptive.enabled": "false"
      "spark.shuffle.sort.bypassMergeThreshold": "1"
      "spark.io.compression.codec": "zstd"

      # As in bin/register-exporter. The options of EMR's own would name a collector, too, and Java
      # does not start with two: these replace them.
      "spark.driver.defaultJavaOptions": "-XX:+UseParallelGC"
      "spark.executor.defaultJavaOptions": "-XX:+UseParallelGC"
      "spark.driver.extraJavaOptions": "-XX:+IgnoreUnrecognizedVMOptions -XX:InlineSmallCode=600
        -XX:FreqInlineSize=150 -XX:LoopUnrollLimit=8 -XX:+UseTransparentHugePages"
      "spark.executor.extraJavaOptions": "-XX:+IgnoreUnrecognizedVMOptions -XX:InlineSmallCode=600
        -XX:FreqInlineSize=150 -XX:LoopUnrollLimit=8 -XX:+UseTransparentHugePages"

      # Executors and driver have no other way to know it.
      "spark.yarn.appMasterEnv.AWS_REGION": "${region}"
      "spark.executorEnv.AWS_REGION": "${region}"

      # Spark does not start if the folder is missing: logs_and_metrics.sh makes it.
      "spark.eventLog.enabled": "true"
      "spark.eventLog.compress": "true"
      "spark.eventLog.dir": "${event_log_uri}"
      "spark.history.fs.logDirectory": "${event_log_uri}"

  - Classification: "yarn-site"
    Properties:
      # Said here, so that it does not depend on EMR's table for the type of instance.
      "yarn.nodemanager.resource.memory-mb": "${node_memory_mb}"
      "yarn.scheduler.maximum-allocation-mb": "${node_memory_mb}"
      "yarn.scheduler.minimum-allocation-mb": "256"
      "yarn.nodemanager.vmem-check-enabled": "false"
      "yarn.log-aggregation-enable": "true"

  - Classification: "core-site"
    Properties:
      "fs.s3a.endpoint.region": "${region}"
      # The program names the committer itself, Hadoop's own.
      "fs.s3a.committer.magic.enabled": "true"
