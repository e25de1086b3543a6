/**
 * The 68-point network of the npm package {@code @vladmandic/face-api}, with its weights, as a
 * graph of ours.
 */
package org.idferm.data.landmark.faceapi;
