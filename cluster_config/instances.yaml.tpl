---
# The machines. All nodes that do tasks need the same kind of processor: lines are compressed to the
# same bytes only where zlib is the same.
Instances:
  InstanceFleets:
    # Runs no task, and not the driver.
    - Name: "primary"
      InstanceFleetType: "MASTER"
      TargetOnDemandCapacity: 1
      TargetSpotCapacity: 0
      InstanceTypeConfigs:
        - InstanceType: "${primary_instance_type}"
          WeightedCapacity: 1
          EbsConfiguration:
            EbsBlockDeviceConfigs:
              - VolumeSpecification:
                  VolumeType: "gp3"
                  SizeInGB: ${primary_disk_gb}
                VolumesPerInstance: 1
      LaunchSpecifications:
        OnDemandSpecification:
          AllocationStrategy: "lowest-price"

    # Driver and executors. The second type is taken where there is none of the first; it has to have
    # as many processors and as much memory.
    - Name: "core"
      InstanceFleetType: "CORE"
      TargetOnDemandCapacity: ${core_nodes}
      TargetSpotCapacity: 0
      InstanceTypeConfigs:
        - InstanceType: "${core_instance_type}"
          Priority: 0
          WeightedCapacity: 1
          EbsConfiguration:
            EbsBlockDeviceConfigs:
              - VolumeSpecification:
                  VolumeType: "gp3"
                  SizeInGB: ${core_disk_gb}
                VolumesPerInstance: 1
        - InstanceType: "${core_instance_type_instead}"
          Priority: 1
          WeightedCapacity: 1
          EbsConfiguration:
            EbsBlockDeviceConfigs:
              - VolumeSpecification:
                  VolumeType: "gp3"
                  SizeInGB: ${core_disk_gb}
                VolumesPerInstance: 1
      LaunchSpecifications:
        OnDemandSpecification:
          AllocationStrategy: "prioritized"

  # EMR takes the one that has what is asked for.
  Ec2SubnetIds: ${subnet_ids}
  EmrManagedMasterSecurityGroup: "${primary_security_group}"
  EmrManagedSlaveSecurityGroup: "${core_security_group}"
  # For private subnets; null in public ones.
  ServiceAccessSecurityGroup: ${service_access_security_group}

  KeepJobFlowAliveWhenNoSteps: false
  TerminationProtected: false
