{
  "agent": {
    "metrics_collection_interval": 60
  },
  "metrics": {
    "namespace": "${metric_namespace}",
    "append_dimensions": {
      "InstanceId": "$${aws:InstanceId}",
      "InstanceType": "$${aws:InstanceType}"
    },
    "metrics_collected": {
      "mem": {
        "measurement": ["used_percent"]
      },
      "disk": {
        "measurement": ["used_percent"],
        "resources": ["/", "/mnt"],
        "drop_device": true
      }
    }
  },
  "logs": {
    "logs_collected": {
      "files": {
        "collect_list": [
          {
            "file_path": "/var/log/hadoop-yarn/containers/application_*/container_*/std*",
            "log_group_name": "/register-exporter/${environment}/containers",
            "log_stream_name": "{instance_id}",
            "publish_multi_logs": true
          },
          {
            "file_path": "/mnt/var/log/hadoop/steps/*/*",
            "log_group_name": "/register-exporter/${environment}/steps",
            "log_stream_name": "{instance_id}",
            "publish_multi_logs": true
          },
          {
            "file_path": "/emr/instance-controller/log/bootstrap-actions/*/*",
            "log_group_name": "/register-exporter/${environment}/bootstrap-actions",
            "log_stream_name": "{instance_id}",
            "publish_multi_logs": true
          }
        ]
      }
    }
  }
}
