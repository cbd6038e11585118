// The infix syntax of terms: structure only. Which names are functions, how many arguments they take and what they mean is not
// known here; no rule carries an action. Loosest first:
//
//   comparisons      a < b          a < b < c is read as both
//   sums             a - b + c      from left to right
//   products         a * b / c      from left to right; juxtaposed factors bind alike: 1/2x is (1/2)*x
//   signs            -a             below the power: -x^2 is -(x^2)
//   powers           a ^ b          from right to left: 2^3^2 is 2^(3^2); an exponent may carry a sign: 2^-x
//   postfix          a! a²
//   primary          3  x  x[i]  f(a, b)  (a)  √a
//
// Every choice is decided by the next token, so that parsing needs neither prediction nor backtracking; only brackets recurse.
grammar Symbolic;

input      : expression EOF ;

expression : sum comparison* ;
comparison : (LESS | LESS_EQUAL | GREATER | GREATER_EQUAL | EQUAL | NOT_EQUAL) sum ;

sum        : product (plus | minus)* ;
plus       : PLUS product ;
minus      : MINUS product ;

product    : signed (times | over | beside)* ;
times      : TIMES signed ;
over       : DIVIDE signed ;
beside     : power ;

signed     : (negation | PLUS)* power ;
negation   : MINUS ;

power      : postfix exponent* ;
exponent   : POWER (negation | PLUS)* postfix ;

postfix    : primary (factorial | superscript)* ;
factorial  : BANG ;
superscript: SUPERSCRIPT ;

primary    : number | name | call | group | root ;
number     : NUMBER ;
name       : NAME (LEFT_BRACKET expression (COMMA expression)* RIGHT_BRACKET)? ;
call       : CALL (expression (COMMA expression)*)? RIGHT_PAREN ;
group      : LEFT_PAREN expression RIGHT_PAREN ;
root       : ROOT+ (number | name | call | group) ;

// A name and the parenthesis behind it are one token: it tells a call from a product without looking further. A derivative of an
// unknown function is a call too: f'(x), f''(x), f'[1,0](x, y). Subscript digits at the end of a name are another spelling of _
// and digits: w with a subscript 1 is w_1.
CALL          : NAME (PRIME+ ('[' DIGITS (',' DIGITS)* ']')?)? SPACE* '(' ;
NAME          : LETTER (LETTER | [0-9])* SUBSCRIPT* | '\u221E' ;
NUMBER        : (DIGITS ('.' [0-9]*)? | '.' DIGITS) ([eE] [+-]? DIGITS)? ;
BAD_NUMBER    : [0-9]* '.' [0-9]* '.' [0-9.]* ;
SUPERSCRIPT   : '\u207B'? [\u00B2\u00B3\u00B9\u2070\u2074-\u2079]+ ;

PLUS          : '+' ;
MINUS         : '-' | '\u2212' ;
TIMES         : '*' | '\u00B7' | '\u00D7' | '\u22C5' ;
DIVIDE        : '/' | '\u00F7' ;
POWER         : '^' | '**' ;
BANG          : '!' ;
ROOT          : '\u221A' ;
LESS          : '<' ;
LESS_EQUAL    : '<=' | '\u2264' ;
GREATER       : '>' ;
GREATER_EQUAL : '>=' | '\u2265' ;
EQUAL         : '==' ;
NOT_EQUAL     : '!=' | '\u2260' ;
LEFT_PAREN    : '(' ;
RIGHT_PAREN   : ')' ;
LEFT_BRACKET  : '[' ;
RIGHT_BRACKET : ']' ;
COMMA         : ',' ;
WHITE_SPACE   : SPACE+ -> skip ;
// Anything else is a token too, so that the parser reports it and nothing is passed over.
UNKNOWN       : . ;

fragment DIGITS : [0-9]+ ;
fragment SUBSCRIPT : [\u2080-\u2089] ;
fragment PRIME  : ['\u2032] ;
fragment SPACE  : [ \t\r\n\u00A0\u2000-\u200A\u202F\u205F\u3000] ;
// Latin, Greek, Cyrillic and the main East Asian scripts; Names.IsLetter says the same.
fragment LETTER : [a-zA-Z_\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0370-\u0373\u0376\u0377\u037B-\u037D\u0386\u0388-\u03FF]
                | [\u0400-\u0481\u048A-\u052F\u1E00-\u1FBC\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3] ;
