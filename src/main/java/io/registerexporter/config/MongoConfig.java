package io.registerexporter.config;

import java.util.Optional;

/**
 * How a register in MongoDB is read.
 *
 * @param address {@code mongodb://} or {@code mongodb+srv://} with a database and without
 *     credentials; empty if the reference gives all of it
 * @param uriFrom where credentials or the whole address are
 * @param tlsCa file of the certificates that the server's has to be signed by; those that Java
 *     trusts if empty
 * @param timeoutSeconds for reaching a server
 * @param readTimeoutSeconds for an answer
 * @param reading how documents are read
 */
public record MongoConfig(
    String address,
    Optional<SecretReference> uriFrom,
    Optional<String> tlsCa,
    int timeoutSeconds,
    int readTimeoutSeconds,
    Reading reading) {

  /**
   * @param partitioner class name of the connector's partitioner
   * @param readers tasks that read at a time, at most
   * @param attempts how often a collection is read that changes meanwhile
   * @param quiesced true if nothing writes to the register while it is read
   */
  public record Reading(String partitioner, int readers, int attempts, boolean quiesced) {}
}
