import './run-here.css';
