import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.metrics2.lib.DefaultMetricsSystem;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.nodemanager.NodeManager;
import org.apache.hadoop.yarn.server.resourcemanager.ResourceManager;

/**
 * YARN in one JVM, until that is told to end: a resource manager and node managers, configured by
 * the yarn-site.xml of the class path. bin/with-yarn runs this file.
 *
 * <p>Arguments: a folder, in which each node manager has one for its containers' files and logs; the
 * number of node managers; and the yarn-site.xml that is written for clients.
 */
final class YarnCluster {

  private static final List<String> ADDRESSES =
      List.of(
          YarnConfiguration.RM_ADDRESS,
          YarnConfiguration.RM_SCHEDULER_ADDRESS,
          YarnConfiguration.RM_RESOURCE_TRACKER_ADDRESS);

  public static void main(String[] args) {
    try {
      start(Path.of(args[0]), Integer.parseInt(args[1]), Path.of(args[2]));
    } catch (Exception | LinkageError e) {
      // Threads that are up already would keep the JVM.
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void start(Path folder, int nodes, Path site) throws IOException {
    // Else the second node manager may not register metrics of the first one's names.
    DefaultMetricsSystem.setMiniClusterMode(true);
    ResourceManager resourceManager = new ResourceManager();
    resourceManager.init(new YarnConfiguration());
    resourceManager.start();
    Configuration client = new Configuration(false);
    for (String address : ADDRESSES) {
      // With the port that it got.
      client.set(address, resourceManager.getConfig().get(address));
    }
    for (int number = 1; number <= nodes; number++) {
      Path node = folder.resolve("node-" + number);
      Configuration configuration = new YarnConfiguration();
      configuration.addResource(client);
      configuration.set(YarnConfiguration.NM_LOCAL_DIRS, node.resolve("local").toString());
      configuration.set(YarnConfiguration.NM_LOG_DIRS, node.resolve("logs").toString());
      NodeManager nodeManager = new NodeManager();
      nodeManager.init(configuration);
      nodeManager.start();
    }

    try (OutputStream out = Files.newOutputStream(site)) {
      client.writeXml(out);
    }
    System.out.println("YARN is up");
  }
}
