---
# What is done on the cluster. What is written here with two dollars is filled in when a cluster is
# launched: export_id, export_date (YYYY-MM-DD), launch_id and correlation_id.
BootstrapActions:
  - Name: "mongo-ca"
    ScriptBootstrapAction:
      Path: "${bootstrap_actions}/mongo_ca.sh"
      Args:
        - "${mongo_ca}"
        - "${mongo_ca_sha256}"

  - Name: "logs-and-metrics"
    ScriptBootstrapAction:
      Path: "${bootstrap_actions}/logs_and_metrics.sh"
      Args:
        - "${bootstrap_actions}/cloudwatch_agent.json"
        - "${cloudwatch_agent_sha256}"
        - "${event_log_uri}"

Steps:
  - Name: "export"
    ActionOnFailure: "TERMINATE_CLUSTER"
    HadoopJarStep:
      Jar: "command-runner.jar"
      Args:
        - "spark-submit"
        - "--deploy-mode"
        - "cluster"
        - "--class"
        - "io.registerexporter.cli.Main"
        - "--name"
        - "register-exporter $${export_id}"
        # Else the step would end when the job begins.
        - "--conf"
        - "spark.yarn.submit.waitAppCompletion=true"
        # YARN lists the application under these.
        - "--conf"
        - "spark.yarn.tags=$${export_id},$${launch_id}"
        - "--files"
        - "${settings_file}#settings.yaml"
        - "${job_jar}"
        - "export"
        - "--config"
        - "settings.yaml"
        - "--source"
        - "${source}"
        # In one word, for it is empty where the source is a dump.
        - "--mongo-uri-from=${mongo_uri_from}"
        - "--output"
        - "${output}"
        - "--export-id"
        - "$${export_id}"
        - "--publication-date"
        - "$${export_date}"
        # A cluster that is launched instead of one that failed goes on with its export.
        - "--resume"
