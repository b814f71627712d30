package io.registerexporter.cli;

/**
 * Serves the synthetic register that the source {@code sample:} stands for. Found by Java's service
 * loader on the class path of {@code bin/register-exporter}; the job jar has none.
 */
public interface SampleServer {

  /** Makes the register and serves it on this machine until it is closed. */
  Running start();

  /** A server that runs. */
  interface Running extends AutoCloseable {

    /** The register's address, {@code mongodb://} with the name of its database. */
    String uri();

    @Override
    void close();
  }
}
