/**
 * dlib's shape predictor: an ensemble of regression trees (Kazemi and Sullivan 2014), read from
 * dlib's own files and run in plain Java.
 */
package org.idferm.data.landmark.dlib;
