/** A stand-in for Amazon SNS. */
package io.registerexporter.sns;
