package io.registerexporter.aws;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import software.amazon.awssdk.core.SdkClient;

/** The log of the AWS SDK. */
public final class SdkLog {

  private SdkLog() {}

  /** In detail the SDK logs the headers of its requests, session tokens among them. */
  public static void withoutDetails() {
    // The job jar has the SDK under another name, which this follows.
    Configurator.setAllLevels(
        SdkClient.class.getName().replaceFirst("[.]core[.].*", ""), Level.WARN);
  }
}
