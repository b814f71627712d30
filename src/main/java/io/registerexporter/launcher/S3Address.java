package io.registerexporter.launcher;

import io.registerexporter.launcher.LauncherException.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in S3.
 *
 * @param bucket its name
 * @param key of an object, or what the keys of a folder's objects begin with, without a slash at
 *     its end
 */
public record S3Address(String bucket, String key) {

  private static final Pattern ADDRESS = Pattern.compile("s3[an]?://([^/]+)(?:/(.*?))?/*");

  /**
   * @throws LauncherException if it is none
   */
  public static S3Address of(String address) {
    Matcher parsed = ADDRESS.matcher(address);
    if (!parsed.matches()) {
      throw new LauncherException(
          Kind.CONFIGURATION, "'" + address + "' must be an address as in s3://BUCKET/FOLDER.");
    }
    return new S3Address(parsed.group(1), parsed.group(2) == null ? "" : parsed.group(2));
  }

  public static boolean isOne(String address) {
    return ADDRESS.matcher(address).matches();
  }

  /** A place inside this folder. */
  public S3Address resolve(String name) {
    return new S3Address(bucket, key.isEmpty() ? name : key + "/" + name);
  }

  @Override
  public String toString() {
    return "s3://" + bucket + "/" + key;
  }
}
