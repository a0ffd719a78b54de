// The bundle that pages load: the look, where pages that do not link it find it, and the tags.
import '../styles/player.css';
import './find-styles.js';
import '../define.js';
